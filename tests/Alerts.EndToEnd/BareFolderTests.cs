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
        using var pages = new Pages(port);

        var sent = await Eventually.SeesAsync(() => SentAsync(pages), count => count > 5, Patience);

        Assert.True(sent > 5, sent > 5 ? "" : $"{sent} messages went out. {await bare.EndAsync()}");
        Assert.True(await TakesZoneAsync(pages, "Asia/Karachi") && await TakesZoneAsync(pages, "America/New_York"));
        Assert.False(await TakesZoneAsync(pages, "Asia/Nowhere"));
        Assert.DoesNotContain("time zone", await bare.EndAsync(), StringComparison.OrdinalIgnoreCase);
    }

    [SkippableFact]
    public async Task Missing_certificates_are_told_with_the_remedy()
    {
        await SkipUnlessPossibleAsync();
        var port = Ports.Free();
        using var bare = await BareFolder.StartAsync(
            app,
            new Dictionary<string, string> { ["Feeds__ListFile"] = "" },
            "--port",
            $"{port}",
            "--data",
            "/data"
        );
        using var pages = new Pages(port);

        await Eventually.SeesAsync(() => AnswersAsync(pages), answers => answers, Patience);
        await Task.Delay(TimeSpan.FromSeconds(1));

        Assert.Contains("SSL_CERT_FILE", await bare.EndAsync(), StringComparison.Ordinal);
    }

    private static async Task SkipUnlessPossibleAsync()
    {
        var reason = await BareFolder.UnavailableAsync();
        Skip.If(reason is not null, reason);
    }

    private static async Task<int> SentAsync(Pages pages) =>
        await pages.GetAsync("/outbox?format=json") is (200, var sent) ? JArray.Parse(sent).Count : 0;

    private static async Task<bool> TakesZoneAsync(Pages pages, string zone) =>
        await pages.PostAsync(
            "/api/subscriptions",
            $$"""{"email":"reader@example.org","zone":"{{zone}}","watches":[{"topic":"everything"}]}"""
        )
            is < 300;

    private static async Task<bool> AnswersAsync(Pages pages) => await pages.GetAsync("/healthz") is (200, _);
}
