using System.Net;
using System.Text.Json;
using System.Xml.Linq;
using Alerts.Tests.Incidents;

namespace Alerts.Tests.Web;

/// <summary>What search engines and home screens read.</summary>
public sealed class SitemapTests : IAsyncLifetime
{
    private static readonly XNamespace Map = "http://www.sitemaps.org/schemas/sitemap/0.9";
    private static readonly XNamespace Html = "http://www.w3.org/1999/xhtml";

    private readonly SiteHost _site = new();

    public Task InitializeAsync() => _site.StartAsync();

    public Task DisposeAsync() => _site.DisposeAsync().AsTask();

    [Fact]
    public async Task Each_page_is_listed_in_both_languages_and_names_both()
    {
        var urls = await UrlsAsync();

        Assert.Contains("http://localhost:7071/", urls.Keys);
        Assert.Contains("http://localhost:7071/ur", urls.Keys);
        Assert.Contains("http://localhost:7071/provinces/Khyber%20Pakhtunkhwa", urls.Keys);
        Assert.Contains("http://localhost:7071/ur/districts/Quetta", urls.Keys);
        Assert.Contains("http://localhost:7071/groups/bla", urls.Keys);
        Assert.All(
            urls.Values,
            url => Assert.Equal(["en", "ur"], url.Elements(Html + "link").Select(link => (string?)link.Attribute("hreflang")))
        );
        Assert.All(
            urls.Values.SelectMany(url => url.Elements(Html + "link")),
            link => Assert.Contains((string)link.Attribute("href")!, urls.Keys)
        );
    }

    [Fact]
    public async Task Every_listed_page_is_there()
    {
        var answers = new Dictionary<string, HttpStatusCode>();
        foreach (var address in (await UrlsAsync()).Keys)
        {
            using var answer = await _site.Client.GetAsync(new Uri(address).PathAndQuery);
            answers[address] = answer.StatusCode;
        }

        // A first page after the start may still be reading.
        Assert.DoesNotContain(answers, answer => answer.Value is not (HttpStatusCode.OK or HttpStatusCode.ServiceUnavailable));
    }

    [Fact]
    public async Task Incidents_of_the_last_twelve_months_are_listed_with_their_last_change()
    {
        await _site.RecordAsync(
            A.Report("Nine killed in Quetta", "2024-11-09 10:00", A.Attack("Quetta", 9)),
            A.Report("Six killed in Bannu", "2023-10-01 10:00", A.Attack("Bannu", 6))
        );
        _site.Time.Advance(TimeSpan.FromMinutes(1));
        var incident = (await _site.JsonAsync("/api/v1/incidents?district=Quetta")).GetProperty("incidents")[0];

        var listed = (await UrlsAsync()).Where(url => url.Key.Contains("/incidents/", StringComparison.Ordinal)).ToList();

        var address = "/incidents/" + incident.GetProperty("id").GetString();
        Assert.Equal(["http://localhost:7071" + address, "http://localhost:7071/ur" + address], listed.Select(url => url.Key));
        Assert.All(
            listed,
            url =>
                Assert.Equal(
                    incident.GetProperty("updatedAt").GetDateTimeOffset(),
                    (DateTimeOffset)url.Value.Element(Map + "lastmod")!,
                    TimeSpan.FromSeconds(1)
                )
        );
    }

    [Fact]
    public async Task Unchanged_list_is_304()
    {
        using var first = await _site.Client.GetAsync("/sitemap.xml");
        using var again = new HttpRequestMessage(HttpMethod.Get, "/sitemap.xml");
        again.Headers.IfNoneMatch.Add(first.Headers.ETag!);

        using var unchanged = await _site.Client.SendAsync(again);

        Assert.Equal(HttpStatusCode.NotModified, unchanged.StatusCode);
    }

    [Theory]
    [InlineData("/manage")]
    [InlineData("/confirm")]
    [InlineData("/unsubscribe")]
    [InlineData("/operators")]
    [InlineData("/outbox")]
    [InlineData("/language")]
    public async Task Robots_leave_out_what_is_personal_in_both_languages(string path)
    {
        var lines = (await _site.TextAsync("/robots.txt")).Split('\n');

        Assert.Contains("User-agent: *", lines);
        Assert.Contains("Disallow: " + path, lines);
        Assert.Contains("Disallow: /ur" + path, lines);
        Assert.Contains("Sitemap: http://localhost:7071/sitemap.xml", lines);
    }

    [Fact]
    public async Task Manifest_names_icons_that_are_there_in_the_size_that_it_says()
    {
        using var answer = await _site.Client.GetAsync("/manifest.webmanifest");
        var manifest = JsonDocument.Parse(await answer.Content.ReadAsStringAsync()).RootElement;

        Assert.Equal("application/manifest+json", answer.Content.Headers.ContentType!.MediaType);
        foreach (var icon in manifest.GetProperty("icons").EnumerateArray())
        {
            using var image = await _site.Client.GetAsync(icon.GetProperty("src").GetString());
            Assert.Equal(icon.GetProperty("type").GetString(), image.Content.Headers.ContentType!.MediaType);
            if (icon.GetProperty("sizes").GetString() is { } sizes && sizes != "any")
                Assert.Equal(sizes, Size(await image.Content.ReadAsByteArrayAsync()));
        }
    }

    [Fact]
    public async Task Apples_icon_is_180_wide() =>
        Assert.Equal("180x180", Size(await _site.Client.GetByteArrayAsync("/apple-touch-icon.png")));

    [Fact]
    public async Task Pages_may_load_the_manifest()
    {
        using var answer = await _site.Client.GetAsync("/");

        Assert.Contains("manifest-src 'self'", answer.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
    }

    // Width and height of a PNG stand at a fixed place (ISO/IEC 15948, 11.2.2).
    private static string Size(byte[] png) =>
        $"{System.Buffers.Binary.BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(16))}x{System.Buffers.Binary.BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(20))}";

    private async Task<Dictionary<string, XElement>> UrlsAsync() =>
        XDocument
            .Parse((await _site.ReadyAsync("/sitemap.xml")).Body)
            .Root!.Elements(Map + "url")
            .ToDictionary(url => url.Element(Map + "loc")!.Value);
}
