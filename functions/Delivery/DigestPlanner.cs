using Alerts.Delivery.Digests;
using Alerts.Delivery.Messages;
using Alerts.Platform.Messaging;
using Alerts.Platform.Storage;
using Alerts.Subscriptions;
using Alerts.Subscriptions.Subscribers;

namespace Alerts.Delivery;

/// <summary>
/// Finds due digests and queues pages of their subscribers, every five minutes: quiet hours and hourly limits end at any minute. Rows
/// are removed once the pages are queued; a row that was written again meanwhile stays, because the page may miss the newest change.
/// </summary>
internal sealed partial class DigestPlanner(DueIndex due, TimeProvider time, ILogger<DigestPlanner> log)
{
    /// <summary>Rows that one run takes of a shard: 32,000 in all, in 320 pages. The next run starts with the rest.</summary>
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
            [.. pages.Select(page => DeliveryJob.Queue.Message(page))],
            cancel => Task.WhenAll(shards.Select(rows => due.RemoveAsync(rows, cancel)))
        );
    }

    private static IEnumerable<DigestJob> Pages(IEnumerable<Stored<DueRow>> rows) =>
        from minute in rows.GroupBy(row => row.Value.At)
        from subscribers in minute.Select(row => row.Value.Subscriber).Chunk(AlertPlanner.PageSize)
        select new DigestJob(minute.Key) { Subscribers = subscribers };

    private static partial class Log
    {
        [LoggerMessage(510, LogLevel.Information, "Digests of {Subscribers} subscribers are due: {Pages} pages")]
        public static partial void Planned(ILogger log, int subscribers, int pages);
    }
}
