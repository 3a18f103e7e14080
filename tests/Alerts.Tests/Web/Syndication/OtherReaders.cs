using System.Diagnostics;
using System.Text.Json;

namespace Alerts.Tests.Web.Syndication;

/// <summary>Readers of feeds that nobody here wrote: Python's feedparser and npm's feedsmith.</summary>
internal static class OtherReaders
{
    private const string Python = "/usr/bin/python3";

    private const string Feedparser = """
        import feedparser, json, sys
        def read(text):
            feed = feedparser.parse(text.encode("utf-8"))
            return {"format": feed.version, "bozo": bool(feed.bozo), "title": feed.feed.get("title"), "language": feed.feed.get("language"),
                    "entries": [{"id": e.id, "title": e.title, "link": e.link, "updated": e.get("updated"), "summary": e.summary,
                                 "where": e.get("where", {}).get("coordinates"), "tags": [[t.scheme, t.term] for t in e.get("tags", [])],
                                 "via": [l.href for l in e.links if l.rel == "via"]} for e in feed.entries]}
        print(json.dumps([read(text) for text in json.load(sys.stdin)]))
        """;

    public static IReadOnlyList<JsonElement> ReadByFeedparser(params IEnumerable<string> feeds)
    {
        Skip.IfNot(File.Exists(Python), "Python is not installed: apt-get install python3-feedparser");
        var (exit, output, error) = Run(new ProcessStartInfo(Python, ["-c", Feedparser]), feeds);
        Skip.If(error.Contains("No module named 'feedparser'", StringComparison.Ordinal), "apt-get install python3-feedparser");
        Assert.True(exit == 0, error);
        return [.. JsonDocument.Parse(output).RootElement.EnumerateArray()];
    }

    public static IReadOnlyList<JsonElement> ReadByFeedsmith(params IEnumerable<string> feeds)
    {
        var missing = NpmPackages.Missing("feedsmith");
        Skip.If(missing is not null, missing);
        var (exit, output, error) = Run(new ProcessStartInfo("node", ["read-feed.mjs"]) { WorkingDirectory = NpmPackages.Folder }, feeds);
        Assert.True(exit == 0, error);
        return [.. JsonDocument.Parse(output).RootElement.EnumerateArray()];
    }

    private static (int Exit, string Output, string Error) Run(ProcessStartInfo start, IEnumerable<string> feeds)
    {
        (start.RedirectStandardInput, start.RedirectStandardOutput, start.RedirectStandardError) = (true, true, true);
        using var process = Process.Start(start)!;
        var (output, error) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        process.StandardInput.Write(JsonSerializer.Serialize(feeds));
        process.StandardInput.Close();
        process.WaitForExit();
        return (process.ExitCode, output.Result, error.Result);
    }
}
