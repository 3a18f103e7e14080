using Alerts.Feeds.Fetching;
using Alerts.Flow;
using Alerts.Telemetry;
using Microsoft.Extensions.Options;

namespace Alerts.Feeds;

/// <summary>
/// Visits a feed and sends on what is new. What was seen, the ETag and the next visit are remembered only once the entries are queued, so a
/// process that dies in between asks for the same again and sends the same.
/// </summary>
internal sealed partial class FeedFetcher(
    FeedStore store, HostLeases hosts, FeedClient client, IOptions<FeedsOptions> options, FlowMeter meter, TimeProvider time, ILogger<FeedFetcher> logger)
    : IMessageHandler<FeedDue>
{
    /// <summary>How long a visit is put off while another worker asks the same host.</summary>
    private static readonly TimeSpan HostBusy = TimeSpan.FromSeconds(15);

    public async Task<Step> HandleAsync(FeedDue message, CancellationToken cancel)
    {
        if ((await store.GetAsync(message.FeedId, cancel))?.Value is not { IsActive: true } feed || feed.NextDue > time.GetUtcNow())
            return Step.Done;
        if (await VisitAsync(feed, cancel) is not { } result)
            return Step.Then(FeedDue.Queue.Message(message, HostBusy));
        Report(feed, result);
        return await StepAsync(feed, result, cancel);
    }

    private async Task<FetchResult?> VisitAsync(Feed feed, CancellationToken cancel)
    {
        if (await hosts.TakeAsync(feed.Address, cancel) is not { } lease)
            return null;
        await using (lease)
            return await client.FetchAsync(feed.Address, feed.ETag, feed.LastModified, cancel);
    }

    private async Task<Step> StepAsync(Feed feed, FetchResult result, CancellationToken cancel)
    {
        var now = time.GetUtcNow();
        var news = await NewsAsync(feed, result, now, cancel);
        return new Step([.. news.Send.Select(entry => Entry.Queue.Message(entry))], async remember =>
        {
            await store.MarkAsync(feed.Id, news.Marks, remember);
            await store.MarkAsync(feed.Id, news.Renewed, remember);
            await store.UpdateAsync(feed.Id, stored => FeedSchedule.After(stored, result, news.Marks.Count, now, options.Value), remember);
            meter.Fetched(feed.Id, Word(result));
        });
    }

    private async Task<NewEntries> NewsAsync(Feed feed, FetchResult result, DateTimeOffset now, CancellationToken cancel)
    {
        var fetched = result as FetchResult.Fetched ?? (result as FetchResult.Moved)?.Then as FetchResult.Fetched;
        if (fetched is null || fetched.BodyHash == feed.BodyHash)
            return new NewEntries([], new Dictionary<string, SeenEntry>());
        var entries = EntryMaker.Make(fetched.Feed, feed, now);
        var seen = await store.SeenAsync(feed.Id, entries.Select(entry => entry.Key).Distinct(), cancel);
        return NewEntries.Among(entries, seen, feed.LastSuccess is null, options.Value.MaxAge);
    }

    private static string Word(FetchResult result) => result switch
    {
        FetchResult.Moved(_, var then) => Word(then),
        FetchResult.Failed(var reason, _, _) => reason.ToString().ToLowerInvariant(),
        FetchResult.Gone => "gone",
        _ => "good",
    };

    private void Report(Feed feed, FetchResult result)
    {
        if (result is FetchResult.Failed(var reason, var detail, _))
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

        [LoggerMessage(111, LogLevel.Warning, "Feed {Feed} of {Outlet} was ended by its publisher and is not visited any more.")]
        public static partial void Gone(ILogger logger, string feed, string outlet);

        [LoggerMessage(112, LogLevel.Information, "Feed {Feed} of {Outlet} moved to {Host}.")]
        public static partial void Moved(ILogger logger, string feed, string outlet, string host);
    }
}
