using Alerts.Delivery.Email.Quota;
using Alerts.Feeds.Registry;
using Alerts.Platform.Messaging;
using Alerts.Platform.Storage;
using Alerts.Platform.Telemetry;

namespace Alerts.Operations.Health;

/// <summary>What the gauges show: how long messages wait, how long feeds are silent, how much of the mail quota is used.</summary>
internal sealed class ServiceProbe(IQueueStore queues, IEnumerable<IEmailQuota> quotas)
{
    /// <summary>The most that one look gives (Queue Storage's limit).</summary>
    private const int Peeked = 32;

    /// <param name="feeds">Those that are visited.</param>
    public async Task<ServiceSnapshot> LookAsync(IReadOnlyList<Feed> feeds, DateTimeOffset now, CancellationToken cancel) =>
        new(now, await QueuesAsync(now, cancel), Silence(feeds, now), SinceFetched(feeds, now), await QuotaAsync(cancel));

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

    private static Dictionary<string, TimeSpan> Silence(IReadOnlyList<Feed> feeds, DateTimeOffset now) =>
        feeds.Where(feed => feed.LastChanged is not null).ToDictionary(feed => feed.Id, feed => now - feed.LastChanged!.Value);

    // One that was added a moment ago has not failed to be feeds.
    private static TimeSpan? SinceFetched(IReadOnlyList<Feed> feeds, DateTimeOffset now) =>
        feeds.Max(feed => feed.LastSuccess) is { } last ? now - last
        : feeds.Where(feed => feed.Failures > 0).Select(feed => feed.LastAttempt).Min() is { } tried ? now - tried
        : null;

    private async Task<double?> QuotaAsync(CancellationToken cancel) =>
        quotas.FirstOrDefault() is { } quota ? await quota.UsedAsync(cancel) : null;

    private static DateTimeOffset Later(DateTimeOffset one, DateTimeOffset? other) => other > one ? other.Value : one;
}
