using Alerts.Delivery.Tally;
using Alerts.Feeds;
using Alerts.Feeds.Registry;
using Alerts.Subscriptions.Subscribers;

namespace Alerts.Operations.Health;

/// <summary>Looks at all that the rules are asked about.</summary>
internal sealed class HealthSnapshot(
    ServiceProbe service,
    FeedStore feeds,
    SubscriberStore subscribers,
    TallyStore tallies,
    InstanceProbe own,
    TimeProvider time
)
{
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
            await service.LookAsync(read, now, cancel),
            await tallies.HoursAsync(now.AddHours(-1), now, cancel),
            lastSixHours,
            await own.StartsAsync(now, cancel),
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
}
