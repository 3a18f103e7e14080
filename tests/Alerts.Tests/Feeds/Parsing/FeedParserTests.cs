using System.Text;
using Alerts.Feeds.Parsing;

namespace Alerts.Tests.Feeds.Parsing;

public class FeedParserTests
{
    [Fact]
    public void Parser_reads_rss_with_its_modules()
    {
        var feed = Sample.Parse("rss20.xml");

        Assert.Equal("Quetta & Peshawar Wire", feed.Title);
        Assert.Equal(TimeSpan.FromMinutes(30), feed.AskedInterval);
        Assert.Equal(
            new ParsedEntry
            {
                Id = "wire-1001",
                Title = "Blast at Quetta railway station kills at least 26",
                Link = "https://wire.example/news/quetta-station?utm_source=rss&utm_medium=feed",
                Summary = "A suicide bomber struck the railway station. More than 60 were wounded.",
                Content =
                    "A suicide bomber struck the railway station in Quetta on Saturday, killing at least 26 people, civilians and "
                    + "soldiers, and wounding more than 60. The BLA claimed it.",
                Published = new DateTimeOffset(2024, 11, 9, 8, 40, 0, TimeSpan.Zero),
            },
            feed.Entries[0]
        );
        Assert.Equal("https://wire.example/news/bannu-khyber", feed.Entries[1].Link);
        Assert.Equal("Two soldiers die in Bannu & Khyber operations", feed.Entries[1].Title);
        Assert.Equal("The ISPR said eight were killed in two districts.", feed.Entries[1].Summary);
        Assert.Equal(new DateTimeOffset(2024, 12, 1, 13, 5, 0, TimeSpan.Zero), feed.Entries[1].Updated);
    }

    [Fact]
    public void Parser_reads_atom_with_nested_bases_and_inline_markup()
    {
        var feed = Sample.Parse("atom10.xml");

        Assert.Equal("Frontier Desk", feed.Title);
        Assert.Equal("Convoy attacked in Kurram", feed.Entries[0].Title);
        Assert.Equal("https://atom.example/desk/kurram/1.html", feed.Entries[0].Link);
        Assert.Equal("Gunmen fired on a convoy. Figures < differ.", feed.Entries[0].Summary);
        Assert.Equal(new DateTimeOffset(2024, 11, 22, 2, 30, 0, TimeSpan.Zero), feed.Entries[0].Updated);
        Assert.Equal("Fewer than <10> hurt", feed.Entries[1].Title);
        Assert.Equal("https://atom.example/desk/2", feed.Entries[1].Link);
        Assert.Equal("A grenade was thrown at a check post.", feed.Entries[1].Summary);
    }

    [Fact]
    public void Parser_reads_rdf_whatever_prefix_dublin_core_has()
    {
        var feed = Sample.Parse("rdf10.xml");

        Assert.Equal("Valley Post", feed.Title);
        var entry = Assert.Single(feed.Entries);
        Assert.Equal(("https://rdf.example/a", "https://rdf.example/a"), (entry.Id, entry.Link));
        Assert.Equal(new DateTimeOffset(2024, 11, 30, 16, 15, 0, TimeSpan.Zero), entry.Updated);
    }

    [Fact]
    public void Parser_reads_cdf()
    {
        var entry = Assert.Single(Sample.Parse("cdf.xml").Entries);

        Assert.Equal(("https://cdf.example/1", "Train service from Quetta resumes"), (entry.Link, entry.Title));
        Assert.Equal(new DateTimeOffset(2024, 11, 10, 1, 30, 0, TimeSpan.Zero), entry.Updated);
    }

    [Fact]
    public void Parser_reads_json_feed_and_leaves_out_what_is_no_item()
    {
        var feed = Sample.Parse("feed.json", new Uri("https://notes.example/feed.json"));

        Assert.Equal(["https://notes.example/notes/7", "https://elsewhere.example/8"], feed.Entries.Select(entry => entry.Link));
        Assert.Equal(("7", "Trade stopped for two hours."), (feed.Entries[0].Id, feed.Entries[0].Summary));
        Assert.Equal("A note without a title.", feed.Entries[1].Summary);
    }

    [Fact]
    public void Parser_reads_what_is_hardly_xml_and_expands_nothing()
    {
        var feed = Sample.Parse("wild.xml", new Uri("https://wild.example/feeds/all.xml"));

        Assert.Equal("Wild & Wooly News", feed.Title);
        Assert.Equal("Roadside bomb in Turbat — two hurt &boom;&file;", feed.Entries[0].Title);
        Assert.Equal("https://wild.example/turbat-bomb?a=1&b=2", feed.Entries[0].Link);
        Assert.Equal(new DateTimeOffset(2024, 12, 2, 4, 0, 0, TimeSpan.Zero), feed.Entries[0].Published);
        Assert.Equal("An IED went off near a Frontier Corps vehicle", feed.Entries[0].Summary);
        Assert.Equal("Court fines wheat hoarders", feed.Entries[1].Title);
        Assert.Equal("Undeclared prefixes are common.", feed.Entries[1].Summary);
    }

    [Theory]
    [InlineData("", "Empty")]
    [InlineData("  \r\n ", "Empty")]
    [InlineData("\u0001\u0002\u0000GIF", "NotText")]
    [InlineData("<!DOCTYPE html><html><body>Sign in</body></html>", "WebPage")]
    [InlineData("{ \"version\": ", "BrokenJson")]
    [InlineData("{ \"name\": \"package\" }", "NotAFeed")]
    [InlineData("[1, 2]", "NotAFeed")]
    [InlineData("plain words", "NotAFeed")]
    [InlineData("<svg></svg>", "NotAFeed")]
    public void Parser_names_the_reason_when_it_is_no_feed(string text, string reason)
    {
        var result = FeedParser.Parse(Encoding.UTF8.GetBytes(text), null, null);

        Assert.Equal(reason, Assert.IsType<FeedParseResult.Unreadable>(result).Reason.ToString());
    }

    [Fact]
    public void Parser_refuses_more_than_its_limit() =>
        Assert.Equal(
            new FeedParseResult.Unreadable(UnreadableReason.TooLarge),
            FeedParser.Parse(new byte[FeedParser.MaxBytes + 1], null, null)
        );

    [Fact]
    public void Parser_takes_a_feed_without_entries() =>
        Assert.Empty(Sample.Read("<rss><channel><title>New</title></channel></rss>"u8.ToArray()).Entries);

    [Fact]
    public void Reasons_are_explained()
    {
        foreach (var reason in Enum.GetValues<UnreadableReason>())
            Assert.Contains(":", reason.Explain(), StringComparison.Ordinal);
    }
}
