using System.Text;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Alerts.Delivery.Messages;
using Alerts.Incidents.Summaries;
using Alerts.Subscriptions.Topics;
using Alerts.Tests.Delivery;
using Alerts.Tests.Subscriptions;
using Alerts.Web.Reading;
using Alerts.Web.Rendering;
using Alerts.Web.Syndication;
using Microsoft.Extensions.Options;

namespace Alerts.Tests.Web.Syndication;

public sealed partial class FeedWriterTests
{
    private static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";

    public static TheoryData<string, string> EachFormat =>
        new()
        {
            { FeedFormat.Atom.Path, "en" },
            { FeedFormat.Atom.Path, "ur" },
            { FeedFormat.Rss.Path, "en" },
            { FeedFormat.Rss.Path, "ur" },
            { FeedFormat.Cap.Path, "en" },
            { FeedFormat.Cap.Path, "ur" },
        };

    [Theory]
    [MemberData(nameof(EachFormat))]
    public void Hostile_text_is_text(string path, string language)
    {
        var hostile = Content.Largest();
        var subject = new FeedSubject(
            FeedFormat.All.Single(format => format.Path == path),
            new IncidentFilter { Words = Content.Hostile + '\uFFFF' },
            language == "ur" ? Language.Urdu : Language.English
        );

        var text =
            subject.Format == FeedFormat.Cap
                ? Text(Writer().Documents(subject, [hostile], null))
                : Text(Writer().Incidents(subject, [hostile.Incident], null));

        var (document, html) = (XDocument.Parse(text), Html(text));

        Assert.DoesNotContain(text, sign => sign is '\0' or '\u202E' or '\u2066' or '\uFFFF');
        Assert.Single(document.Descendants(), one => one.Name.LocalName is "entry" or "item");
        Assert.DoesNotContain(document.Descendants(), one => one.Name.LocalName is "script" or "b");
        Assert.Equal(subject.Format == FeedFormat.Cap, html.Length == 0);
        Assert.DoesNotMatch(NotOurs(), html);
    }

    [Fact]
    public void Same_incidents_give_the_same_bytes() =>
        Assert.Equal(
            Writer().Incidents(All(FeedFormat.Rss), [Changes.Quetta], "next").Body,
            Writer().Incidents(All(FeedFormat.Rss), [Changes.Quetta], "next").Body
        );

    [Fact]
    public void Times_of_rss_have_an_offset_in_numbers()
    {
        var feed = XDocument.Parse(Text(Writer().Incidents(All(FeedFormat.Rss), [Changes.Quetta], null)));

        Assert.Equal("Sat, 09 Nov 2024 09:10:00 +0500", feed.Descendants("pubDate").Single().Value);
        Assert.Equal("Sat, 09 Nov 2024 12:10:00 +0500", feed.Descendants("lastBuildDate").Single().Value);
    }

    [Fact]
    public void Pages_of_one_feed_have_one_id()
    {
        var next = All(FeedFormat.Atom) with
        {
            Filter = new IncidentFilter { Sort = SearchSort.Updated, Next = "08dd00a545f89000.20231110-00000031" },
        };

        var feed = XDocument.Parse(Text(Writer().Incidents(next, [Changes.Quetta], null))).Root!;

        Assert.Equal("https://alerts.example.org/feeds/atom", feed.Element(Atom + "id")!.Value);
    }

    [Fact]
    public void Hub_is_named_when_there_is_one()
    {
        var writer = Writer(new Uri("https://hub.example.org/"));

        var feed = XDocument.Parse(Text(writer.Incidents(All(FeedFormat.Atom), [], null))).Root!;

        Assert.Equal(
            "https://hub.example.org/",
            feed.Elements(Atom + "link").Single(link => (string?)link.Attribute("rel") == "hub").Attribute("href")!.Value
        );
        Assert.Equal(
            "<https://alerts.example.org/feeds/atom>; rel=\"self\", <https://hub.example.org/>; rel=\"hub\"",
            writer.LinkHeader(All(FeedFormat.Atom))
        );
    }

    [Fact]
    public void Demo_says_in_each_entry_that_it_is_one()
    {
        var text = Text(Writer(demo: true).Incidents(All(FeedFormat.Atom), [Changes.Quetta], null));

        var entry = XDocument.Parse(text).Root!.Element(Atom + "entry")!;
        Assert.StartsWith("Demonstration", entry.Element(Atom + "summary")!.Value, StringComparison.Ordinal);
        Assert.Contains("Demonstration", entry.Element(Atom + "content")!.Value, StringComparison.Ordinal);
    }

    [Fact]
    public void Mark_of_an_incident_without_a_place_is_left_out()
    {
        var nowhere = Changes.Quetta with { Places = [], Districts = [] };

        Assert.DoesNotContain("point", Text(Writer().Incidents(All(FeedFormat.Atom), [nowhere], null)), StringComparison.Ordinal);
    }

    private static FeedSubject All(FeedFormat format) => new(format, new IncidentFilter { Sort = SearchSort.Updated }, Language.English);

    private static FeedWriter Writer(Uri? hub = null, bool demo = false)
    {
        var options = Options.Create(new DeliveryOptions { PublicUrl = new Uri("https://alerts.example.org/"), Demo = demo });
        return new FeedWriter(
            Alerts.Tests.Subscriptions.Topics.Catalogue,
            new SyndicationAddresses(options),
            new Links(options),
            Options.Create(new SiteOptions { Hub = hub })
        );
    }

    private static string Text(SyndicationText feed) => Encoding.UTF8.GetString(feed.Body);

    /// <summary>What a reader shows as HTML.</summary>
    private static string Html(string feed) =>
        string.Concat(
            XDocument
                .Parse(feed)
                .Descendants()
                .Where(one =>
                    (string?)one.Attribute("type") == "html" || one is { Name.LocalName: "description", Parent.Name.LocalName: "item" }
                )
                .Select(one => one.Value)
        );

    // Any element but those that we write, with no attribute but ours.
    [GeneratedRegex("""<(?!/?(div|p|strong|ul|li|a)>|div lang="(en|ur)" dir="(ltr|rtl)">|a href="https?://[^"<>]*">)""")]
    private static partial Regex NotOurs();
}
