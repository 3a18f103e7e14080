namespace Alerts.Subscriptions;

/// <summary>Deletes what was not confirmed in time: all of somebody who never confirmed, the new wish of somebody who had.</summary>
internal sealed class Expiry(SubscriberStore subscribers, TimeProvider time)
{
    public async Task ExpireAsync(string id, CancellationToken cancel)
    {
        var now = time.GetUtcNow();
        if (
            await subscribers.RemoveAsync(id, subscriber => subscriber.State == SubscriberState.Pending && IsOver(subscriber, now), cancel)
            is null
        )
            await subscribers.UpdateAsync(id, subscriber => IsOver(subscriber, now) ? subscriber with { Proposed = null } : null, cancel);
    }

    private static bool IsOver(Subscriber subscriber, DateTimeOffset now) => subscriber.Proposed is { } proposal && proposal.IsExpired(now);
}
