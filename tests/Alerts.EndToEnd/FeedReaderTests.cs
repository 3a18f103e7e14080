using System.Text.Json;
using Alerts.EndToEnd.Parts;
using Alerts.Tests.Web.Syndication;

namespace Alerts.EndToEnd;

/// <summary>Feeds of the published executable, read by Python's feedparser and npm's feedsmith.</summary>
[Collection(EndToEndTests.Name)]
public sealed class FeedReaderTests(PublishedApp app)
{
    /// <summary>The demo's first news is there after some seconds; on a busy machine later.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(90);

    [SkippableFact]
    public async Task Others_read_the_same_incidents_in_atom_rss_and_the_index_of_alerts()
    {
        var folder = Directory.CreateTempSubdirectory("alerts-test-").FullName;
        var port = Ports.Free();
        await using var demo = AlertsProcess.Start(app, new Dictionary<string, string?>(), "demo", "--port", $"{port}", "--data", folder);
        using var http = new HttpMessageInvoker(new SocketsHttpHandler());
        var site = new Uri($"http://127.0.0.1:{port}");

        var seen = await Eventually.SeesAsync(
            () => TextAsync(http, site, "/feeds/atom"),
            text => text.Contains("<entry>", StringComparison.Ordinal),
            Patience
        );
        Assert.Contains("<entry>", seen, StringComparison.Ordinal);
        string[] texts =
        [
            seen,
            await TextAsync(http, site, "/feeds/rss"),
            await TextAsync(http, site, "/feeds/cap"),
            await TextAsync(http, site, "/feeds/atom?language=ur"),
        ];
        var (parsed, smithed) = (OtherReaders.ReadByFeedparser(texts), OtherReaders.ReadByFeedsmith(texts));

        Assert.All(parsed, feed => Assert.False(feed.GetProperty("bozo").GetBoolean(), $"{feed}"));
        Assert.All(parsed, feed => Assert.NotEqual(0, feed.GetProperty("entries").GetArrayLength()));
        Assert.All(parsed.Zip(smithed), pair => Assert.Equal(Ids(pair.First), Ids(pair.Second)));
        Assert.Equal(["en", "en", "en", "ur"], parsed.Select(feed => feed.GetProperty("language").GetString()));
        await demo.KillAsync();
        Directory.Delete(folder, recursive: true);
    }

    private static IEnumerable<string?> Ids(JsonElement feed) =>
        feed.GetProperty("entries").EnumerateArray().Select(entry => entry.GetProperty("id").GetString());

    private static async Task<string> TextAsync(HttpMessageInvoker http, Uri site, string path)
    {
        try
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(site, path));
            using var answer = await http.SendAsync(request, CancellationToken.None);
            return answer.IsSuccessStatusCode ? await answer.Content.ReadAsStringAsync() : "";
        }
        catch (HttpRequestException)
        {
            // It is not there yet.
            return "";
        }
    }
}
