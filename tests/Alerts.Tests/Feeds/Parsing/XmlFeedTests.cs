using System.Text;
using Alerts.Feeds.Parsing;

namespace Alerts.Tests.Feeds.Parsing;

/// <summary>FeedReader reads what it can; what it throws on, loses or must not have, the repair makes fit for it.</summary>
public class XmlFeedTests
{
    private const string Title = "<title>Blast in Quetta</title>";

    [Theory]
    [InlineData("rss20.xml")]
    [InlineData("atom10.xml")]
    [InlineData("rdf10.xml")]
    public void Feed_is_read_the_same_when_it_is_repaired(string sample)
    {
        var address = new Uri("https://feeds.example/all/feed.xml");
        var text = FeedText.Decode(Sample.Bytes(sample), null);
        var root = text.IndexOf("?>", StringComparison.Ordinal) + 2;

        var direct = Sample.Parse(sample, address);
        var repaired = Sample.Read(Encoding.UTF8.GetBytes(text.Insert(root, "<!DOCTYPE x>")), "utf-8", address);

        Assert.Equal(direct.Entries, repaired.Entries);
        Assert.Equal((direct.Title, direct.AskedInterval), (repaired.Title, repaired.AskedInterval));
    }

    [Theory]
    [InlineData("<rss><channel><item>" + Title + "</item></channel></rss>")]
    [InlineData("<rss version='2.0'><item>" + Title + "</item></rss>")]
    [InlineData("<rss version='2.0'><channel><title>News</title></channel><item>" + Title + "</item></rss>")]
    [InlineData("<rss version='2.0'><channel><item><title>Raid</title></item></channel><item>" + Title + "</item></rss>")]
    [InlineData("<rss version='2.0'><channel><item>" + Title + "<pubDate>soon</pubDate></item></channel></rss>")]
    [InlineData("<rss version='2.0'><channel><item>" + Title + "<dc:date>soon</dc:date></item></channel></rss>")]
    [InlineData("<RSS version='2.0'><Channel><Item>" + Title + "</Item></Channel></RSS>")]
    [InlineData("<newsfeed><entry>" + Title + "</entry></newsfeed>")]
    public void Entry_is_found_when_FeedReader_throws_or_does_not_find_it(string feed) =>
        Assert.Contains(Sample.Read(Encoding.UTF8.GetBytes(feed)).Entries, entry => entry.Title == "Blast in Quetta");

    [Theory]
    [InlineData("<title>Gunmen <b>kill</b> <i>three</i></title>", "Gunmen kill three")]
    [InlineData("<title type='xhtml'><div><p>Gunmen</p><p>kill &lt;3&gt;</p></div></title>", "Gunmen kill <3>")]
    public void Words_stay_apart_when_a_text_is_markup(string title, string expected) => Assert.Equal(expected, Sample.Item(title).Title);

    [Fact]
    public void Entity_of_a_document_type_is_not_expanded_when_all_else_is_well_formed()
    {
        var feed = "<!DOCTYPE rss [<!ENTITY a 'boom'>]><rss version='2.0'><channel><item><title>Blast &a;</title></item></channel></rss>"u8;

        Assert.Equal("Blast &a;", Assert.Single(Sample.Read(feed.ToArray()).Entries).Title);
    }

    /// <summary>.NET keeps names without a namespace for good once a library in the process has one as a constant.</summary>
    [Fact]
    public void Names_that_a_feed_invents_are_not_given_to_FeedReader()
    {
        var names = string.Concat(Enumerable.Range(0, 300).Select(name => $"<x-{name}/>"));
        var feed = $"<rss version='2.0'><channel><item>{Title}{names}</item></channel></rss>";

        Assert.Null(XmlScan.Entries(feed));
        Assert.Equal("Blast in Quetta", Assert.Single(Sample.Read(Encoding.UTF8.GetBytes(feed)).Entries).Title);
    }

    [Fact]
    public void Feed_is_read_when_it_is_well_formed_and_ninety_thousand_elements_deep()
    {
        var deep = string.Concat(Enumerable.Repeat("<m:group>", 90_000)) + string.Concat(Enumerable.Repeat("</m:group>", 90_000));
        var feed = $"<rss version='2.0' xmlns:m='http://search.yahoo.com/mrss/'><channel><item>{Title}{deep}</item></channel></rss>";

        Assert.Equal("Blast in Quetta", Assert.Single(Sample.Read(Encoding.UTF8.GetBytes(feed)).Entries).Title);
    }

    [Fact]
    public void Time_is_read_when_an_element_stands_in_it() =>
        Assert.Equal(
            new DateTimeOffset(2024, 11, 9, 3, 25, 0, TimeSpan.Zero),
            Sample.Item("<title>A</title><pubDate>Sat, 9 Nov 2024 08:25:00 +0500<div>x</div></pubDate>").Published
        );
}
