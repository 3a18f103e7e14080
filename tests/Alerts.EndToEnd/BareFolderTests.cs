using System.Text;
using Alerts.EndToEnd.Parts;
using Newtonsoft.Json.Linq;

namespace Alerts.EndToEnd;

/// <summary>The published folder on a system that has next to nothing: glibc, libstdc++, libgcc and OpenSSL.</summary>
[Collection(EndToEndTests.Name)]
public sealed class BareFolderTests(PublishedApp app)
{
    private static readonly Dictionary<string, string> NoSettings = [];
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(90);

    [SkippableFact]
    public async Task Demo_runs_and_tells_readers()
    {
        await SkipUnlessPossibleAsync();
        var port = Ports.Free();
        using var bare = await BareFolder.StartAsync(app, NoSettings, "demo", "--port", $"{port}", "--data", "/data");
        using var client = new HttpClient { BaseAddress = new Uri($"http://127.0.0.1:{port}") };

        var sent = await Eventually.SeesAsync(() => SentAsync(client), count => count > 5, Patience);

        Assert.True(sent > 5, $"{sent} messages went out. {await bare.EndAsync()}");
        Assert.True(Directory.GetDirectories(Path.Combine(bare.Root, "tmp"), "alerts-zoneinfo-*") is [var zones] && File.Exists(Path.Combine(zones, "Asia", "Karachi")));
        Assert.True(await TakesZoneAsync(client, "Asia/Karachi") && await TakesZoneAsync(client, "America/New_York"));
        Assert.False(await TakesZoneAsync(client, "Asia/Nowhere"));
        Assert.DoesNotContain("time zone", await bare.EndAsync(), StringComparison.OrdinalIgnoreCase);
    }

    [SkippableFact]
    public async Task Missing_certificates_are_told_with_the_remedy()
    {
        await SkipUnlessPossibleAsync();
        var port = Ports.Free();
        using var bare = await BareFolder.StartAsync(app, new Dictionary<string, string> { ["Feeds__ListFile"] = "" }, "--port", $"{port}", "--data", "/data");
        using var client = new HttpClient { BaseAddress = new Uri($"http://127.0.0.1:{port}") };

        await Eventually.SeesAsync(() => AnswersAsync(client), answers => answers, Patience);
        await Task.Delay(TimeSpan.FromSeconds(1));

        Assert.Contains("SSL_CERT_FILE", await bare.EndAsync(), StringComparison.Ordinal);
    }

    [SkippableFact]
    public async Task Missing_OpenSSL_is_one_line_and_exit_code_1()
    {
        await SkipUnlessPossibleAsync();
        using var bare = await BareFolder.StartAsync(app, NoSettings, "demo");
        await bare.EndAsync();
        foreach (var library in Directory.EnumerateFiles(bare.Root, "libssl.so*", SearchOption.AllDirectories).ToList()) File.Delete(library);

        var (exit, output) = await bare.AgainAsync("--help");

        Assert.Equal(1, exit);
        Assert.StartsWith("OpenSSL is not installed (libssl.so.3", Assert.Single(output.Split('\n', StringSplitOptions.RemoveEmptyEntries)), StringComparison.Ordinal);
    }

    private static async Task SkipUnlessPossibleAsync()
    {
        var reason = await BareFolder.UnavailableAsync();
        Skip.If(reason is not null, reason);
    }

    private static async Task<int> SentAsync(HttpClient client)
    {
        try
        {
            return JArray.Parse(await client.GetStringAsync(new Uri("/outbox?format=json", UriKind.Relative))).Count;
        }
        catch (HttpRequestException)
        {
            return 0; // Not there yet.
        }
    }

    private static async Task<bool> TakesZoneAsync(HttpClient client, string zone)
    {
        using var signUp = new StringContent($$"""{"email":"reader@example.org","zone":"{{zone}}","watches":[{"topic":"everything"}]}""", Encoding.UTF8, "application/json");
        using var answer = await client.PostAsync(new Uri("/api/subscriptions", UriKind.Relative), signUp);
        return answer.IsSuccessStatusCode;
    }

    private static async Task<bool> AnswersAsync(HttpClient client)
    {
        try
        {
            return (await client.GetAsync(new Uri("/healthz", UriKind.Relative))).IsSuccessStatusCode;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }
}
