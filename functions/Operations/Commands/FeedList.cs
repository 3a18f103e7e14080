using System.Globalization;
using Alerts.Feeds;

namespace Alerts.Operations.Commands;

/// <summary>Prints the feeds, those that fail last and with the reason.</summary>
internal static class FeedList
{
    public static async Task<int> PrintAsync(IServiceProvider services, TextWriter output, CancellationToken cancel)
    {
        await services.GetRequiredService<OutletListLoader>().LoadOnceAsync(cancel);
        var feeds = (await services.GetRequiredService<FeedStore>().ListAsync(cancel)).Select(feed => feed.Value).ToList();
        foreach (var feed in feeds.OrderBy(feed => feed.Failures > 0).ThenBy(feed => feed.Outlet, StringComparer.OrdinalIgnoreCase))
            await output.WriteLineAsync(Line(feed));
        await output.WriteLineAsync($"{feeds.Count} feeds, {feeds.Count(feed => feed.Failures > 0)} failing.");
        return ExitCodes.Success;
    }

    public static string Line(Feed feed) => $"{feed.Id}  {feed.Outlet}  {feed.Address}  {State(feed)}";

    private static string State(Feed feed) =>
        feed.Removed ? "removed"
        : feed.Ended ? "ended by its publisher"
        : feed.LastAttempt is null ? "not visited yet"
        : feed.Failures > 0 ? $"failing ({feed.Failures} in a row): {feed.LastError} Next visit {Time(feed.NextDue)}."
        : $"{feed.EntriesSeen} entries, last success {Time(feed.LastSuccess)}, next visit {Time(feed.NextDue)}";

    private static string Time(DateTimeOffset? time) => time?.ToString("yyyy-MM-dd HH:mm'Z'", CultureInfo.InvariantCulture) ?? "never";
}
