using Alerts.Delivery.Tally;
using Alerts.Feeds;
using Alerts.Operations.Watching;
using Alerts.Telemetry;

namespace Alerts.Operations.Status;

/// <summary>
/// Reads how the service is doing from what is stored, so that a restart changes nothing and every worker tells the same. What was read is
/// told for half a minute: however many look, storage is asked twice a minute.
/// </summary>
internal sealed class StatusReader(FeedStore feeds, TallyStore tallies, ConditionStore conditions, TimeProvider time)
{
    private static readonly TimeSpan Kept = TimeSpan.FromSeconds(30);

    private volatile StatusDocument? _read;

    public async Task<StatusDocument> ReadAsync(CancellationToken cancel)
    {
        var now = time.GetUtcNow();
        if (_read is not { } read || now - read.At >= Kept)
            _read = read = await FreshAsync(now, cancel);
        return read;
    }

    private async Task<StatusDocument> FreshAsync(DateTimeOffset now, CancellationToken cancel)
    {
        var known = (await feeds.ListAsync(cancel)).Select(stored => stored.Value).Where(feed => feed.IsActive).ToList();
        var standing = await conditions.ListAsync(cancel);
        return new StatusDocument(
            now,
            AppVersion.Text,
            new StatusDocument.FeedCounts(
                known.Count,
                known.Count(feed => feed is { LastSuccess: not null, LastFailure: null }),
                known.Count(feed => FeedFreshness.IsStale(feed, now))),
            known.Max(feed => feed.LastSuccess),
            Period(await tallies.HoursAsync(now.AddHours(-23), now, cancel)),
            Period(await tallies.DaysAsync(now.AddDays(-29), now, cancel)),
            [.. standing.Where(one => one.Over is null).OrderBy(one => one.Since).Select(Public)]);
    }

    private static StatusDocument.Period Period(DeliveryCounts counts) =>
        new(counts.Sent, counts.Failed, Math.Round(counts.FailedShare, 4), Latency(counts.Published), Latency(counts.Fetched));

    private static StatusDocument.Latency Latency(IReadOnlyDictionary<int, long> counts) => new(Seconds(counts, 0.5), Seconds(counts, 0.95));

    private static double? Seconds(IReadOnlyDictionary<int, long> counts, double share) =>
        LatencyBuckets.Percentile(counts, share) is { } took ? Math.Round(took.TotalSeconds, 1) : null;

    // Names of machines are nobody's business.
    private static StatusDocument.Standing Public(Standing one) => new(
        one.Condition.Rule, one.Condition.Rule == Rule.HostRestarts ? "The service restarted more than once within 30 minutes." : one.Condition.Words, one.Since);
}
