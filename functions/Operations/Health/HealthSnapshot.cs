using Alerts.Delivery.Email.Quota;
using Alerts.Delivery.Tally;
using Alerts.Feeds;
using Alerts.Feeds.Registry;
using Alerts.Platform.Messaging;
using Alerts.Platform.Storage;
using Alerts.Platform.Telemetry;
using Alerts.Subscriptions.SignUps;
using Alerts.Subscriptions.Subscribers;

namespace Alerts.Operations.Health;

/// <summary>Looks at queues, feeds, quota and counts.</summary>
internal sealed class HealthSnapshot(
    IQueueStore queues,
    FeedStore feeds,
    SubscriberStore subscribers,
    TallyStore tallies,
    ConditionStore conditions,
    IEnumerable<IEmailQuota> quotas,
    InstanceProbe own,
    TimeProvider time
)
{
    /// <summary>The most that one look gives (Queue Storage's limit).</summary>
    private const int Peeked = 32;

    /// <exception cref="Exception">Reading failed, and not because of storage.</exception>
    public async Task<FlowFacts> LookAsync(CancellationToken cancel)
    {
        try
        {
            return await ReadAsync(cancel);
        }
        catch (Exception) when (!cancel.IsCancellationRequested)
        {
            if (await own.StorageAsync(cancel) is not { } fault)
                throw;
            return FlowFacts.OfBroken(fault, time.GetUtcNow());
        }
    }

    private async Task<FlowFacts> ReadAsync(CancellationToken cancel)
    {
        var now = time.GetUtcNow();
        var read = (await feeds.ListAsync(cancel)).Select(stored => stored.Value).Where(feed => feed.IsActive).ToList();
        var lastSixHours = await tallies.HoursAsync(now.AddHours(-6), now, cancel);
        return new FlowFacts(
            new ServiceSnapshot(
                now,
                await QueuesAsync(now, cancel),
                MailSilence(read, now),
                SinceFetched(read, now),
                await QuotaAsync(cancel)
            ),
            await tallies.HoursAsync(now.AddHours(-1), now, cancel),
            lastSixHours,
            await conditions.StartsAsync(now, cancel),
            read.ToDictionary(feed => feed.Id, feed => feed.Name)
        )
        {
            StaleFeeds = [.. read.Where(feed => FeedFreshness.IsStale(feed, now)).Select(feed => feed.Name).Order(StringComparer.Ordinal)],
            LongestGaps = read.ToDictionary(feed => feed.Id, feed => feed.LongestGap.GetValueOrDefault()),
            Own = await own.LookAsync(read, cancel),
            AnySubscriber = !Conditions.IsUnplanned(lastSixHours) || await AnySubscriberAsync(cancel),
        };
    }

    private async Task<bool> AnySubscriberAsync(CancellationToken cancel)
    {
        await foreach (var subscriber in subscribers.ListAsync(cancel))
        {
            if (subscriber.State == SubscriberState.Active)
                return true;
        }

        return false;
    }

    private async Task<IReadOnlyList<QueueSnapshot>> QueuesAsync(DateTimeOffset now, CancellationToken cancel) =>
        await Task.WhenAll(QueueNames.All.Concat(QueueNames.All.Select(QueueNames.Poison)).Select(queue => LookAsync(queue, now, cancel)));

    // A message that was to wait has been waiting only since it might be taken.
    private async Task<QueueSnapshot> LookAsync(string queue, DateTimeOffset now, CancellationToken cancel)
    {
        var length = await queues.CountAsync(queue, cancel);
        var oldest =
            length == 0
                ? []
                : (await queues.PeekAsync(queue, Peeked, cancel)).Select(message =>
                    now - Later(message.InsertedAt, Envelope.Due(message.Body))
                );
        return new QueueSnapshot(queue, length, oldest.Append(TimeSpan.Zero).Max());
    }

    private static Dictionary<string, TimeSpan> MailSilence(List<Feed> read, DateTimeOffset now) =>
        read.Where(feed => feed.LastChanged is not null).ToDictionary(feed => feed.Id, feed => now - feed.LastChanged!.Value);

    // One that was added a moment ago has not failed to be read.
    private static TimeSpan? SinceFetched(List<Feed> read, DateTimeOffset now) =>
        read.Max(feed => feed.LastSuccess) is { } last ? now - last
        : read.Where(feed => feed.Failures > 0).Select(feed => feed.LastAttempt).Min() is { } tried ? now - tried
        : null;

    private async Task<double?> QuotaAsync(CancellationToken cancel) =>
        quotas.FirstOrDefault() is { } quota ? await quota.UsedAsync(cancel) : null;

    private static DateTimeOffset Later(DateTimeOffset one, DateTimeOffset? other) => other > one ? other.Value : one;
}
