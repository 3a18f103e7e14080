using Alerts.Delivery.Digests;
using Alerts.Delivery.Messages;
using Alerts.Platform.Messaging;
using Alerts.Platform.Storage;
using Alerts.Subscriptions;
using Alerts.Subscriptions.Subscribers;

namespace Alerts.Delivery;

/// <summary>
/// Finds whose digest is due and queues pages of them. Every five minutes: quiet hours end at any minute, and so does the hour of a limit.
/// The rows are removed once the pages are queued; one that was written again meanwhile stays, as something was held that the page may
/// miss.
/// </summary>
internal sealed partial class DigestPlanner(DueIndex due, TimeProvider time, ILogger<DigestPlanner> log)
{
    /// <summary>
    /// How many one run takes of a shard: 32,000 in all, in 320 pages. The rest is still the first in order when the next one runs.
    /// </summary>
    public const int MostOfShard = 2000;

    public async Task<HandlerResult> RunAsync(CancellationToken cancel)
    {
        var now = time.GetUtcNow();
        var shards = await Task.WhenAll(
            Enumerable.Range(0, SubscriberKeys.Shards).Select(shard => due.ReadAsync(shard, now, MostOfShard, cancel))
        );
        var pages = Pages(shards.SelectMany(rows => rows)).ToList();
        if (pages.Count > 0)
            Log.Planned(log, shards.Sum(rows => rows.Count), pages.Count);
        return new HandlerResult(
            [.. pages.Select(page => AlertPage.Queue.Message(page))],
            cancel => Task.WhenAll(shards.Select(rows => due.RemoveAsync(rows, cancel)))
        );
    }

    private static IEnumerable<AlertPage> Pages(IEnumerable<Stored<DueRow>> rows) =>
        from minute in rows.GroupBy(row => row.Value.At)
        from subscribers in minute.Select(row => row.Value.Subscriber).Chunk(AlertPlanner.PageSize)
        select new AlertPage { Digest = new DigestDue(minute.Key), Subscribers = subscribers };

    private static partial class Log
    {
        [LoggerMessage(510, LogLevel.Information, "Digests of {Subscribers} subscribers are due: {Pages} pages")]
        public static partial void Planned(ILogger log, int subscribers, int pages);
    }
}
