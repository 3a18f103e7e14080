using System.Net;
using System.Net.Http.Headers;
using System.Xml.Linq;
using Alerts.Classification.Findings;
using Alerts.Incidents.Edits;
using Alerts.Tests.Incidents;
using Microsoft.Extensions.DependencyInjection;

namespace Alerts.Tests.Web.Syndication;

public sealed class FeedsTests : IAsyncLifetime
{
    private static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";
    private static readonly XNamespace GeoRss = "http://www.georss.org/georss";

    private readonly SiteHost _site = new();

    public Task InitializeAsync() => _site.StartAsync();

    public Task DisposeAsync() => _site.DisposeAsync().AsTask();

    [Theory]
    [InlineData("", "Bannu,Kurram,Quetta")]
    [InlineData("province=Balochistan", "Quetta")]
    [InlineData("district=bannu", "Bannu")]
    [InlineData("group=bla", "Quetta")]
    [InlineData("kind=clash", "Kurram")]
    [InlineData("minKilled=20", "Quetta")]
    [InlineData("q=railway", "Quetta")]
    public async Task Each_filter_has_its_feed_in_each_format(string query, string expected)
    {
        await RecordThreeAsync();

        var found = new List<string>();
        foreach (var format in (string[])["atom", "rss", "cap"])
        {
            var feed = await FeedAsync($"/feeds/{format}?{query}");
            var entries = feed.Root!.Descendants().Where(element => element.Name.LocalName is "entry" or "item");
            found.Add(string.Join(',', entries.Select(District).Order()));
        }

        Assert.Equal([expected, expected, expected], found);

        static string District(XElement entry) =>
            entry
                .Elements()
                .Where(element => element.Name.LocalName == "category")
                .Where(category =>
                    ((string?)category.Attribute("scheme") ?? (string?)category.Attribute("domain"))!.EndsWith(
                        "#districts",
                        StringComparison.Ordinal
                    )
                )
                .Select(category => (string?)category.Attribute("term") ?? category.Value)
                .Single();
    }

    [Fact]
    public async Task Entry_has_facts_sources_place_and_a_permanent_id()
    {
        await RecordThreeAsync();

        var entry = Entries(await FeedAsync("/feeds/atom?district=Quetta")).Single();

        var id = entry.Element(Atom + "id")!.Value;
        Assert.Matches("^http://localhost:7071/incidents/[0-9]{8}-[0-9a-f]{8}$", id);
        Assert.Equal(id, Link(entry, "alternate"));
        Assert.StartsWith("https://", Link(entry, "via"), StringComparison.Ordinal);
        Assert.Contains("Killed: 26", entry.Element(Atom + "summary")!.Value, StringComparison.Ordinal);
        Assert.Contains("<li>Killed: 26", entry.Element(Atom + "content")!.Value, StringComparison.Ordinal);
        Assert.Equal("30.19 67.01", entry.Element(GeoRss + "point")!.Value);
    }

    [Fact]
    public async Task Update_is_the_same_entry_updated_and_comes_first()
    {
        await RecordThreeAsync();
        var before = Entries(await FeedAsync("/feeds/atom"));

        _site.Time.Advance(TimeSpan.FromMinutes(30));
        await _site.RecordAsync(A.Report("Quetta toll rises to 40", "2024-11-09 15:20", A.Attack("Quetta", 40), outlet: "Geo"));
        _site.Time.Advance(TimeSpan.FromMinutes(1));
        var after = Entries(await FeedAsync("/feeds/atom"));

        Assert.Equal(before.Select(Id).Order(), after.Select(Id).Order());
        Assert.Contains("40 killed", after[0].Element(Atom + "title")!.Value, StringComparison.Ordinal);
        var old = before.Single(entry => Id(entry) == Id(after[0]));
        Assert.True(Updated(after[0]) > Updated(old));
    }

    [Theory]
    [InlineData("atom")]
    [InlineData("rss")]
    [InlineData("cap")]
    public async Task Retracted_incident_stays_and_says_so(string format)
    {
        await RecordThreeAsync();
        var id = Id(Entries(await FeedAsync("/feeds/atom?district=Quetta")).Single()).Split('/')[^1];

        await _site.Services.GetRequiredService<IncidentRetraction>().RetractAsync(id, "It was a drill", CancellationToken.None);
        _site.Time.Advance(TimeSpan.FromMinutes(1));
        var text = await _site.TextAsync($"/feeds/{format}?district=Quetta");

        Assert.Contains("Retracted: ", text, StringComparison.Ordinal);
        Assert.Contains("It was a drill", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/feeds/atom")]
    [InlineData("/feeds/rss?language=ur")]
    [InlineData("/feeds/cap?kind=attack")]
    public async Task What_did_not_change_is_304_by_tag_and_by_time(string path)
    {
        await RecordThreeAsync();
        using var first = await _site.Client.GetAsync(path);

        using var byTag = await _site.Client.SendAsync(If(path, headers => headers.IfNoneMatch.Add(first.Headers.ETag!)));
        using var byTime = await _site.Client.SendAsync(If(path, headers => headers.IfModifiedSince = first.Content.Headers.LastModified));
        _site.Time.Advance(TimeSpan.FromMinutes(30));
        await _site.RecordAsync(A.Report("Five killed in Bannu", "2024-11-09 15:20", A.Attack("Bannu", 5)));
        _site.Time.Advance(TimeSpan.FromMinutes(1));
        using var changed = await _site.Client.SendAsync(If(path, headers => headers.IfModifiedSince = first.Content.Headers.LastModified));

        Assert.Equal(HttpStatusCode.OK, first.StatusCode);
        Assert.Equal(
            (HttpStatusCode.NotModified, HttpStatusCode.NotModified, HttpStatusCode.OK),
            (byTag.StatusCode, byTime.StatusCode, changed.StatusCode)
        );
    }

    [Fact]
    public async Task Feed_names_itself_the_page_and_the_other_formats()
    {
        var feed = (await FeedAsync("/feeds/atom?minKilled=5&province=balochistan")).Root!;

        Assert.Equal("http://localhost:7071/feeds/atom?province=Balochistan&minKilled=5", Link(feed, "self"));
        Assert.Equal("http://localhost:7071/?province=Balochistan&minKilled=5", Link(feed, "alternate"));
        Assert.Equal(
            ["/feeds/rss?province=Balochistan&minKilled=5", "/feeds/cap?province=Balochistan&minKilled=5"],
            Links(feed, "related").Select(link => new Uri(link).PathAndQuery)
        );
        Assert.Equal("Alerts: Balochistan, 5 or more killed", feed.Element(Atom + "title")!.Value);
        Assert.Contains("CC BY 4.0", feed.Element(Atom + "rights")!.Value, StringComparison.Ordinal);
        Assert.Empty(Links(feed, "hub"));
    }

    [Fact]
    public async Task Urdu_feed_is_in_urdu_and_leads_to_urdu_pages()
    {
        await RecordThreeAsync();

        var feed = (await FeedAsync("/feeds/atom?language=ur&district=Quetta")).Root!;
        var entry = feed.Element(Atom + "entry")!;

        Assert.Equal("ur", (string?)feed.Attribute(XNamespace.Xml + "lang"));
        Assert.Matches(@"\p{IsArabic}", entry.Element(Atom + "title")!.Value);
        Assert.Matches(@"\p{IsArabic}", entry.Element(Atom + "summary")!.Value);
        Assert.StartsWith("http://localhost:7071/ur/incidents/", Link(entry, "alternate"), StringComparison.Ordinal);
        Assert.Contains("language=ur", Link(feed, "self"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("language=fr", "language")]
    [InlineData("sort=killed", "sort")]
    [InlineData("kind=bombs", "kind")]
    [InlineData("colour=red", "colour")]
    public async Task Wrong_value_is_named(string query, string field)
    {
        var problem = await _site.JsonAsync("/feeds/atom?" + query, HttpStatusCode.BadRequest);

        Assert.Equal(field, problem.GetProperty("errors")[0].GetProperty("field").GetString());
    }

    [Fact]
    public async Task Long_feed_goes_on_where_it_ends()
    {
        await RecordThreeAsync();

        var (path, seen) = ("/feeds/atom?limit=1", new List<string>());
        for (var pages = 0; pages < 3; pages++)
        {
            var feed = (await FeedAsync(path)).Root!;
            seen.AddRange(Entries(feed.Document!).Select(Id));
            path = Links(feed, "next").Select(link => new Uri(link).PathAndQuery).FirstOrDefault() ?? "";
        }

        Assert.Equal((3, ""), (seen.Distinct().Count(), path));
    }

    [SkippableFact]
    public async Task Feedparser_and_feedsmith_read_every_format()
    {
        await RecordThreeAsync();
        string[] texts =
        [
            await _site.TextAsync("/feeds/atom"),
            await _site.TextAsync("/feeds/rss?language=ur"),
            await _site.TextAsync("/feeds/cap"),
        ];

        var (parsed, smithed) = (OtherReaders.ReadByFeedparser(texts), OtherReaders.ReadByFeedsmith(texts));

        Assert.Equal(["atom10", "rss20", "atom10"], parsed.Select(feed => feed.GetProperty("format").GetString()));
        Assert.Equal(["atom", "rss", "atom"], smithed.Select(feed => feed.GetProperty("format").GetString()));
        Assert.All(parsed, feed => Assert.False(feed.GetProperty("bozo").GetBoolean()));
        Assert.All(
            parsed.Zip(smithed),
            pair =>
            {
                Assert.Equal(3, pair.First.GetProperty("entries").GetArrayLength());
                Assert.Equal(Column(pair.First, "id"), Column(pair.Second, "id"));
                Assert.Equal(Column(pair.First, "title"), Column(pair.Second, "title"));
            }
        );
        var quetta = parsed[0]
            .GetProperty("entries")
            .EnumerateArray()
            .Single(entry => $"{entry}".Contains("Quetta", StringComparison.Ordinal));
        Assert.Equal([67.01, 30.19], quetta.GetProperty("where").EnumerateArray().Select(at => at.GetDouble()));
        Assert.NotEmpty(quetta.GetProperty("via").EnumerateArray());

        static IEnumerable<string?> Column(System.Text.Json.JsonElement feed, string name) =>
            feed.GetProperty("entries").EnumerateArray().Select(entry => entry.GetProperty(name).GetString());
    }

    private async Task RecordThreeAsync()
    {
        await _site.RecordAsync(
            A.Report(
                "Clash in Kurram",
                "2024-11-07 09:00",
                A.Event(EventKind.Clash, "Kurram", new Casualties(4), new Casualties(null), [])
            ),
            A.Report("Six militants killed in Bannu", "2024-11-08 09:00", A.Operation("Bannu", militants: 6)),
            A.Report(
                "Quetta railway station bombed",
                "2024-11-09 10:00",
                A.Attack("Quetta", 26, 62, new GroupMention("bla", GroupRole.Claimed)) with
                {
                    Type = EventType.SuicideBombing,
                    Targets = [EventTarget.Railway],
                }
            )
        );
        _site.Time.Advance(TimeSpan.FromMinutes(1));
    }

    private async Task<XDocument> FeedAsync(string path) => XDocument.Parse(await _site.TextAsync(path));

    private static List<XElement> Entries(XDocument feed) => [.. feed.Root!.Elements(Atom + "entry")];

    private static string Id(XElement entry) => entry.Element(Atom + "id")!.Value;

    private static DateTimeOffset Updated(XElement entry) => (DateTimeOffset)entry.Element(Atom + "updated")!;

    private static string Link(XElement of, string rel) => Links(of, rel).First();

    private static IEnumerable<string> Links(XElement of, string rel) =>
        of.Elements(Atom + "link").Where(link => (string?)link.Attribute("rel") == rel).Select(link => (string)link.Attribute("href")!);

    private static HttpRequestMessage If(string path, Action<HttpRequestHeaders> condition)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, path);
        condition(request.Headers);
        return request;
    }
}
