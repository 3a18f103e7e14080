using Alerts.Feeds.Registry;
using Alerts.Platform.Messaging;

namespace Alerts.Feeds;

/// <summary>
/// Deletes the marks of entries that their feed no longer carries. Age is measured against the feed's newest mark, not the clock: at the
/// visit that made it, every carried entry had a mark no older than <see cref="SeenEntry.RenewAfter"/>. A much older mark is of an entry
/// that was not there; and a feed that is silent for a year loses nothing.
/// </summary>
internal sealed partial class SeenSweeper(FeedStore store, ILogger<SeenSweeper> logger)
{
    /// <summary>Publishers bring an entry back after some days; hardly after two months, and then its date shows its age.</summary>
    private static readonly TimeSpan KeptFor = TimeSpan.FromDays(60);

    public async Task<HandlerResult> RunAsync(CancellationToken cancel)
    {
        var forgotten = 0;
        foreach (var outlet in (await store.ListAsync(cancel)).GroupBy(feed => feed.Value.Outlet, feed => feed.Value.Id))
            forgotten += await SweepAsync(outlet.Key, outlet, cancel);
        if (forgotten > 0)
            Log.Forgotten(logger, forgotten);
        return HandlerResult.Done;
    }

    /// <summary>Pure: the keys of the marks that are too old beside the newest.</summary>
    public static IReadOnlyList<string> Old(IReadOnlyList<KeyValuePair<string, SeenEntry>> marks)
    {
        if (marks.Count == 0)
            return [];
        var oldest = marks.Max(mark => mark.Value.SeenAt) - KeptFor;
        return [.. marks.Where(mark => mark.Value.SeenAt < oldest).Select(mark => mark.Key)];
    }

    private async Task<int> SweepAsync(string outlet, IEnumerable<string> feeds, CancellationToken cancel)
    {
        var (forgotten, newest) = (0, DateTimeOffset.MinValue + KeptFor);
        foreach (var feed in feeds)
        {
            var marks = await store.MarksAsync(feed, cancel);
            var old = Old(marks);
            await store.ForgetAsync(feed, old, cancel);
            forgotten += old.Count;
            newest = marks.Select(mark => mark.Value.SeenAt).Append(newest).Max();
        }
        return forgotten + await store.ForgetStoriesAsync(outlet, newest - KeptFor, cancel);
    }

    private static partial class Log
    {
        [LoggerMessage(120, LogLevel.Information, "The marks of {Count} entries that feeds no longer carry were deleted")]
        public static partial void Forgotten(ILogger logger, int count);
    }
}
