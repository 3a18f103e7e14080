using System.Globalization;
using Alerts.CommandLine.Launching;
using Alerts.Feeds;
using Alerts.Feeds.Registry;

namespace Alerts.CommandLine.Administration;

/// <summary>Prints the feeds, failing ones last and with the reason. Changes nothing.</summary>
internal static class FeedAddresses
{
    public static async Task<int> PrintAsync(IServiceProvider services, TextWriter output, CancellationToken cancel)
    {
        var now = services.GetRequiredService<TimeProvider>().GetUtcNow();
        var (feeds, stored) = await ReadAsync(services, cancel);
        foreach (var feed in feeds.OrderBy(feed => feed.Failures > 0).ThenBy(feed => feed.Name, StringComparer.OrdinalIgnoreCase))
            await output.WriteLineAsync(Line(feed, now));
        var (failing, stale) = (feeds.Count(feed => feed.Failures > 0), feeds.Count(feed => FeedFreshness.IsStale(feed, now)));
        await output.WriteLineAsync($"{feeds.Count} feeds, {failing} failing, {stale} stale.");
        if (!stored)
            await output.WriteLineAsync("Nothing is stored yet: this is the list of outlets, which the service takes over when it starts.");
        return ExitCodes.Success;
    }

    /// <returns>The stored feeds; if there are none yet, those that the service would start with.</returns>
    public static async Task<(IReadOnlyList<Feed> Feeds, bool Stored)> ReadAsync(IServiceProvider services, CancellationToken cancel)
    {
        var stored = await services.GetRequiredService<FeedStore>().ListAsync(cancel);
        if (stored.Count > 0)
            return ([.. stored.Select(feed => feed.Value)], true);
        var (outlets, _) = await services.GetRequiredService<OutletListLoader>().ReadAsync(cancel);
        return ([.. outlets.Select(outlet => outlet.ToFeed())], false);
    }

    public static string Line(Feed feed, DateTimeOffset now) =>
        $"{feed.Id}  {feed.Outlet}  {feed.Address}  {State(feed, now)}{(feed.Section is not (null or "all") ? $"  [{feed.Section}]" : "")}";

    private static string State(Feed feed, DateTimeOffset now) =>
        feed.Removed ? "removed"
        : feed.Ended ? "ended by its publisher"
        : feed.Paused ? "paused"
        : feed.LastAttempt is null ? "not visited yet"
        : feed.Failures > 0 ? $"failing ({feed.Failures} in a row): {feed.LastError} Next visit {Time(feed.NextDue)}."
        : $"{(FeedFreshness.Explain(feed, now) is { } stale ? $"{stale} " : "")}{(feed.Note is { } note ? $"{note} " : "")}"
            + $"{feed.EntriesSeen} entries, "
            + $"last success {Time(feed.LastSuccess)}, next visit {Time(feed.NextDue)}";

    private static string Time(DateTimeOffset? time) => time?.ToString("yyyy-MM-dd HH:mm'Z'", CultureInfo.InvariantCulture) ?? "never";
}
