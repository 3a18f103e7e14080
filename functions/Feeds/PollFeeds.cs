using Alerts.Feeds.Registry;
using Alerts.Platform.Messaging;
using Alerts.Platform.Storage;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Options;

namespace Alerts.Feeds;

internal sealed class PollFeeds(FeedPoller handler, IFunctionRunner runner)
{
    [Function(nameof(PollFeeds))]
    public Task RunAsync([TimerTrigger("0 * * * * *")] TimerInfo timer, CancellationToken cancel) =>
        runner.RunAsync(nameof(PollFeeds), handler.RunAsync, cancel);
}

/// <summary>
/// Queues a visit of each due feed. One that was queued recently is left alone; after <see cref="FeedsOptions.QueuedFor"/> its message
/// counts as lost and is queued again.
/// </summary>
internal sealed partial class FeedPoller(
    FeedStore store,
    OutletListLoader list,
    IOptions<FeedsOptions> options,
    TimeProvider time,
    ILogger<FeedPoller> logger
)
{
    public async Task<HandlerResult> RunAsync(CancellationToken cancel)
    {
        await list.LoadOnceAsync(cancel);
        var now = time.GetUtcNow();
        var due = (await store.ListAsync(cancel))
            .Where(feed => FeedSchedule.IsDue(feed.Value, now) && !FeedSchedule.IsQueued(feed.Value, now, options.Value))
            .ToList();
        if (due.Count > 0)
            Log.Queued(logger, due.Count);
        return new HandlerResult(
            [.. due.Select(feed => FeedDue.Queue.Message(new FeedDue(feed.Value.Id)))],
            remember => MarkAsync(due, now, remember)
        );
    }

    /// <summary>Skips rows that changed meanwhile: a visit that is already over has set the next one.</summary>
    private async Task MarkAsync(List<Stored<Feed>> due, DateTimeOffset now, CancellationToken cancel)
    {
        foreach (var feed in due)
            await store.TryReplaceAsync(feed with { Value = feed.Value with { QueuedAt = now } }, cancel);
    }

    private static partial class Log
    {
        [LoggerMessage(100, LogLevel.Information, "{Count} feeds are due.")]
        public static partial void Queued(ILogger logger, int count);
    }
}
