using Alerts.Feeds.Fetching;
using Alerts.Feeds.Registry;
using Alerts.Platform.Messaging;
using Alerts.Platform.Storage;
using Alerts.Platform.Telemetry;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Options;
using QueueMessage = Azure.Storage.Queues.Models.QueueMessage;

namespace Alerts.Feeds;

internal sealed class FetchFeed(FeedFetcher handler, IFunctionRunner runner)
{
    [Function(nameof(FetchFeed))]
    public Task RunAsync([QueueTrigger(QueueNames.Feeds)] QueueMessage message, CancellationToken cancel) =>
        runner.RunAsync(nameof(FetchFeed), FeedDue.Queue, message, handler.HandleAsync, cancel);
}

/// <summary>
/// Visits a feed and sends its new entries. Marks, ETag and next visit are stored only once the entries are queued: a crash in between
/// repeats the visit and sends the same. Bad input from a publisher becomes a failure on the feed's row; only our storage can fail the
/// message.
/// </summary>
internal sealed partial class FeedFetcher(
    FeedStore store,
    FeedVisitor visitor,
    IOptions<FeedsOptions> options,
    FlowMeter meter,
    TimeProvider time,
    ILogger<FeedFetcher> logger
)
{
    /// <summary>How long a visit waits while another worker reads the same host.</summary>
    private static readonly TimeSpan HostBusy = TimeSpan.FromSeconds(15);

    public async Task<HandlerResult> HandleAsync(FeedDue message, CancellationToken cancel)
    {
        if ((await store.GetAsync(message.FeedId, cancel))?.Value is not { } feed || !FeedSchedule.IsDue(feed, time.GetUtcNow()))
            return HandlerResult.Done;
        if (await visitor.VisitAsync(feed, IsReadWhole(feed, time.GetUtcNow()), cancel) is not { } result)
            return HandlerResult.Then(FeedDue.Queue.Message(message, HostBusy));
        var now = time.GetUtcNow();
        (result, var entries) = Entries(feed, result, now);
        Report(feed, result);
        return await StepAsync(feed, result, entries, now, cancel);
    }

    /// <summary>
    /// The first visit, which learns how often the feed publishes, and the visit after one with a fast clock, when new entries looked
    /// too old to be sent.
    /// </summary>
    private static bool IsReadWhole(Feed feed, DateTimeOffset now) =>
        feed.LongestGap is null || FeedSchedule.IsAhead(feed.LastSuccess, now);

    private static (FetchResult Result, IReadOnlyList<Entry> Entries) Entries(Feed feed, FetchResult result, DateTimeOffset now)
    {
        var fetched = result as FetchResult.Fetched ?? (result as FetchResult.Moved)?.Then as FetchResult.Fetched;
        if (fetched is null || (fetched.BodyHash == feed.BodyHash && !IsReadWhole(feed, now)))
            return (result, []);
        try
        {
            return (result, EntryMaker.Make(fetched.Feed, feed, now));
        }
        // The isolation point: one feed of many, with input from a stranger.
#pragma warning disable CA1031
        catch (Exception error)
#pragma warning restore CA1031
        {
            return (FetchResult.Failed.Of(feed.Address, error), []);
        }
    }

    private async Task<HandlerResult> StepAsync(
        Feed feed,
        FetchResult result,
        IReadOnlyList<Entry> entries,
        DateTimeOffset now,
        CancellationToken cancel
    )
    {
        var seen = await store.SeenAsync(feed.Id, entries.Select(entry => entry.Key).Distinct(), cancel);
        var news = NewEntries.Among(entries, seen, feed.LastSuccess is null, options.Value.MaxAge);
        var claim = await StoryClaim.MakeAsync(store, feed, entries, news.Send, now, cancel);
        return new HandlerResult(
            [.. claim.Send.Select(entry => Entry.Queue.Message(entry))],
            async remember =>
            {
                await store.PutStoriesAsync(feed.Outlet, claim.Own, remember);
                await store.MarkAsync(feed.Id, news.Marks, remember);
                await store.MarkAsync(feed.Id, news.Renewed, remember);
                await store.UpdateAsync(feed.Id, stored => After(stored, result, entries, news, now), remember);
            },
            () =>
            {
                meter.Fetched(feed.Id, Word(result));
                meter.Entries(feed.Id, claim.Send.Count);
            }
        );
    }

    private Feed After(Feed stored, FetchResult result, IReadOnlyList<Entry> entries, NewEntries news, DateTimeOffset now)
    {
        var visited = FeedSchedule.After(stored, result, news.Marks.Count, now, options.Value);
        return entries.Count > 0 ? FeedFreshness.After(visited, entries, news.Send) : visited;
    }

    private static string Word(FetchResult result) =>
        result switch
        {
            FetchResult.Moved(_, var then) => Word(then),
            FetchResult.Failed(var reason, _, _) => reason.ToString().ToLowerInvariant(),
            FetchResult.Gone => "gone",
            _ => "good",
        };

    private void Report(Feed feed, FetchResult result)
    {
        if (result is FetchResult.Failed { Cause: { } cause })
            Log.Broken(logger, cause, feed.Id, feed.Outlet);
        else if (result is FetchResult.Failed(var reason, var detail, _))
            Log.Failed(logger, feed.Id, feed.Outlet, reason, detail);
        else if (result is FetchResult.Gone)
            Log.Gone(logger, feed.Id, feed.Outlet);
        else if (result is FetchResult.Moved(var to, _))
            Log.Moved(logger, feed.Id, feed.Outlet, to.Host);
    }

    private static partial class Log
    {
        [LoggerMessage(110, LogLevel.Warning, "Feed {Feed} of {Outlet} failed: {Reason}. {Detail}")]
        public static partial void Failed(ILogger logger, string feed, string outlet, FetchFailure reason, string detail);

        [LoggerMessage(113, LogLevel.Error, "The reader fails on feed {Feed} of {Outlet}.")]
        public static partial void Broken(ILogger logger, Exception error, string feed, string outlet);

        [LoggerMessage(111, LogLevel.Warning, "Feed {Feed} of {Outlet} was ended by its publisher and is no longer visited.")]
        public static partial void Gone(ILogger logger, string feed, string outlet);

        [LoggerMessage(112, LogLevel.Information, "Feed {Feed} of {Outlet} moved to {Host}.")]
        public static partial void Moved(ILogger logger, string feed, string outlet, string host);
    }
}
