using System.Globalization;
using Alerts.CommandLine.Launching;
using Alerts.Feeds;
using Alerts.Feeds.Fetching;
using Alerts.Feeds.Parsing;
using Alerts.Feeds.Registry;

namespace Alerts.CommandLine.Administration;

/// <summary>Fetches every feed that is read, and prints a line for each. Stores nothing.</summary>
internal static class FeedTable
{
    /// <summary>Concurrent hosts; the feeds of one host are read one after the other.</summary>
    private const int AtOnce = 8;

    /// <summary>An entry's text from this length on counts as the article, not a summary.</summary>
    private const int FullText = 1_000;

    public static async Task<int> RunAsync(IServiceProvider services, TextWriter output, Screen screen, CancellationToken cancel)
    {
        var (feeds, _) = await FeedAddresses.ReadAsync(services, cancel);
        var active = feeds.Where(feed => feed.IsActive).OrderBy(feed => feed.Name, StringComparer.OrdinalIgnoreCase).ToList();
        var (client, now) = (services.GetRequiredService<FeedClient>(), services.GetRequiredService<TimeProvider>().GetUtcNow());
        var results = new Dictionary<string, FetchResult>();
        await screen.ShowAsync(
            "Fetching feeds",
            far =>
                Parallel.ForEachAsync(
                    active.GroupBy(feed => FeedKeys.Host(feed.Address)),
                    new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = cancel },
                    async (host, stop) =>
                    {
                        foreach (var feed in host)
                        {
                            var result = await client.FetchAsync(feed.Address, null, null, stop);
                            lock (results)
                                results[feed.Id] = result;
                            far($"{results.Count} of {active.Count}");
                        }
                    }
                )
        );
        var rows = active.Select(feed => Row.Of(feed, results[feed.Id], now)).ToList();
        screen.Table(
            output,
            [
                ["status", "newest", "entries", "full text", "feed"],
                .. rows.Select(row => new[] { row.Status, row.Newest, row.Entries, row.Full, row.Feed }),
            ],
            words: 5
        );
        var (good, old) = (rows.Count(row => row.Status == Row.Good), rows.Count(row => row.Status == Row.Old));
        await output.WriteLineAsync($"{rows.Count} feeds, {good} good, {old} with nothing new for two days.");
        return rows.TrueForAll(row => row.Status is Row.Good or Row.Old) ? ExitCodes.Success : ExitCodes.Failure;
    }

    private sealed record Row(string Status, string Newest, string Entries, string Full, string Feed)
    {
        public const string Good = "good";
        public const string Old = "old";

        public static Row Of(Feed feed, FetchResult result, DateTimeOffset now)
        {
            var name = $"{feed.Name}  {feed.Address}";
            return result switch
            {
                FetchResult.Moved(var to, var then) => Of(feed, then, now) with { Feed = $"{name}  It has moved to {to}." },
                FetchResult.Fetched fetched => Of(name, fetched.Feed.Entries, now),
                FetchResult.Failed(var reason, var detail, _) => new(
                    reason.ToString().ToLowerInvariant(),
                    "-",
                    "-",
                    "-",
                    $"{name}  {detail}"
                ),
                _ => new("gone", "-", "-", "-", $"{name}  Its publisher has ended it (410)."),
            };
        }

        private static Row Of(string name, IReadOnlyList<ParsedEntry> entries, DateTimeOffset now)
        {
            var newest = entries.Max(entry => entry.Published ?? entry.Updated);
            var full = entries.Count(entry => Math.Max(entry.Content.Length, entry.Summary.Length) >= FullText);
            return new(
                entries.Count == 0 ? "empty"
                    : now - newest > FeedFreshness.ShortestSilence ? Old
                    : Good,
                newest is { } time ? FeedFreshness.Age(now > time ? now - time : TimeSpan.Zero) : "undated",
                entries.Count.ToString(CultureInfo.InvariantCulture),
                entries.Count > 0 && full * 2 >= entries.Count ? "yes" : "no",
                name
            );
        }
    }
}
