using System.Diagnostics;
using System.Text.Json;
using Alerts.EndToEnd.Parts;

namespace Alerts.EndToEnd;

/// <summary>
/// The published executable on 1,600 real and wild feeds that lie beside the repository, each entry compared with what feedparser, a parser
/// that nobody here wrote, makes of it.
/// </summary>
[Collection(EndToEndTests.Name)]
public sealed class FeedParityTests(PublishedApp app)
{
    private const string Python = "/usr/bin/python3";

    private static readonly string Shared = Path.GetFullPath(Path.Combine(Checkout.Root, "..", "shared"));

    private static string Feeds => Path.Combine(Shared, "feeds");

    [SkippableFact]
    public async Task Entries_are_what_feedparser_reads()
    {
        Skip.IfNot(Directory.Exists(Feeds), "The collection of real feeds is not beside the repository.");
        Skip.IfNot(await HasFeedparserAsync(), "feedparser is not installed: apt-get install python3-feedparser");

        var (exit, output) = await RunAsync(
            Python,
            Path.Combine(Shared, "tools", "feed_parity.py"),
            Feeds,
            "--json",
            "--",
            app.Executable,
            "parse"
        );

        Assert.Equal(0, exit);
        using var shares = JsonDocument.Parse(output);
        Assert.True(shares.RootElement.GetProperty("files with entries").GetInt32() > 200, output);
        Assert.Equal(0, shares.RootElement.GetProperty("no answer at all").GetInt32());
        Assert.True(Share("same number of entries") >= 0.99, output);
        Assert.True(Share("title") >= 0.995, output);
        Assert.True(Share("link") >= 0.995, output);
        Assert.True(Share("time") >= 0.995, output);

        double Share(string name) => shares.RootElement.GetProperty(name).GetDouble();
    }

    [SkippableFact]
    public async Task Every_file_gives_entries_or_a_named_reason()
    {
        Skip.IfNot(Directory.Exists(Feeds), "The collection of real feeds is not beside the repository.");
        var files = Directory.GetFiles(Feeds, "*", SearchOption.AllDirectories);

        var (exit, output) = await RunAsync(app.Executable, ["parse", .. files]);

        Assert.Equal(0, exit);
        var lines = output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonDocument.Parse(line).RootElement).ToList();
        Assert.Equal(
            files.Order(StringComparer.Ordinal),
            lines.Select(line => line.GetProperty("file").GetString()).Distinct().Order(StringComparer.Ordinal)
        );
        Assert.All(
            lines.Where(line => line.TryGetProperty("error", out _)),
            line => Assert.NotEmpty(line.GetProperty("error").GetString()!)
        );
    }

    private static async Task<bool> HasFeedparserAsync() =>
        File.Exists(Python) && (await RunAsync(Python, "-c", "import feedparser")).ExitCode == 0;

    private static async Task<(int ExitCode, string Output)> RunAsync(string file, params string[] args)
    {
        using var process = Process.Start(
            new ProcessStartInfo(file, args) { RedirectStandardOutput = true, RedirectStandardError = true }
        )!;
        var error = process.StandardError.ReadToEndAsync();
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        await error;
        return (process.ExitCode, output);
    }
}
