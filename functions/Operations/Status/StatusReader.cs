using Alerts.Delivery.Email.Bodies;
using Alerts.Delivery.Messages;
using Alerts.Delivery.Tally;
using Alerts.Feeds;
using Alerts.Feeds.Registry;
using Alerts.Operations.Health;
using Alerts.Operations.Records;
using Alerts.Operations.Views;
using Alerts.Platform.Storage.Setup;
using Alerts.Platform.Telemetry;
using Microsoft.Extensions.Options;

namespace Alerts.Operations.Status;

/// <summary>
/// Reads the service's status from storage, so that a restart changes nothing and all workers agree. Current faults are checked
/// directly, because the watch cannot store them without storage. A result holds for half a minute, so storage is read twice a minute at
/// most.
/// </summary>
internal sealed class StatusReader(
    FeedStore feeds,
    TallyStore tallies,
    OpenConditions conditions,
    StorageProbe storage,
    IOptions<DeliveryOptions> delivery,
    TimeProvider time
)
{
    private static readonly TimeSpan Kept = TimeSpan.FromSeconds(30);

    private volatile StatusDocument? _read;

    public async Task<StatusDocument> ReadAsync(CancellationToken cancel)
    {
        var now = time.GetUtcNow();
        if (_read is not { } read || now - read.At >= Kept)
            _read = read = await TryAsync(now, cancel);
        return read;
    }

    // Without readable storage the page says so.
    private async Task<StatusDocument> TryAsync(DateTimeOffset now, CancellationToken cancel)
    {
        try
        {
            return await FreshAsync(now, cancel);
        }
        catch (Exception) when (!cancel.IsCancellationRequested)
        {
            if (await storage.CheckAsync(cancel) is not { } fault)
                throw;
            var broken = InstanceConditions.Of(InstanceState.Well with { Storage = fault });
            var none = Period(DeliveryCounts.None);
            return new StatusDocument(
                now,
                AppVersion.Text,
                new(0, 0, 0),
                null,
                none,
                none,
                [.. broken.Select(condition => Public(new(condition, now, now, [])))]
            )
            {
                Mail = Mail(delivery.Value),
            };
        }
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
                known.Count(feed => FeedFreshness.IsStale(feed, now))
            ),
            known.Max(feed => feed.LastSuccess),
            Period(await tallies.HoursAsync(now.AddHours(-23), now, cancel)),
            Period(await tallies.DaysAsync(now.AddDays(-29), now, cancel)),
            [.. standing.Select(Public)]
        )
        {
            Mail = Mail(delivery.Value),
        };
    }

    private static StatusDocument.Period Period(DeliveryCounts counts) =>
        new(counts.Sent, counts.Failed, Math.Round(counts.FailedShare, 4), Latency(counts.Published), Latency(counts.Fetched))
        {
            Kept = counts.Kept,
        };

    private static StatusDocument.Latency Latency(IReadOnlyDictionary<int, long> counts) =>
        new(Seconds(counts, 0.5), Seconds(counts, 0.95));

    private static double? Seconds(IReadOnlyDictionary<int, long> counts, double share) =>
        LatencyBuckets.Percentile(counts, share) is { } took ? Math.Round(took.TotalSeconds, 1) : null;

    // Names of machines stay private.
    private static StatusDocument.OpenCondition Public(OpenCondition one) =>
        new(
            one.Condition.Rule,
            one.Condition.Rule == Rule.HostRestarts ? "The service restarted more than once within 30 minutes." : one.Condition.Words,
            one.Since
        )
        {
            Remedy = one.Condition.Remedy,
        };

    private static string Mail(DeliveryOptions delivery) =>
        delivery.Carrier == EmailCarrier.Outbox ? "kept"
        : delivery.TakesMailSignUps ? "sent"
        : "off";
}
