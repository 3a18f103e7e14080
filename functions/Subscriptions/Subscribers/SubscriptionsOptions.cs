using System.ComponentModel.DataAnnotations;

namespace Alerts.Subscriptions.Subscribers;

/// <summary>Limits for strangers; section <c>Subscriptions</c>.</summary>
internal sealed class SubscriptionsOptions
{
    /// <summary>Sign-ups of one client an hour: 1 to 10,000. A client is an IPv4 address or an IPv6 /64. Default: 20.</summary>
    [Range(1, 10_000)]
    public int MostSignUpsAnHour { get; set; } = 20;

    /// <summary>
    /// The least time that a sign-up takes, so that the time does not reveal whether the address was known: 0 to 5 s. Default: 0.5 s.
    /// </summary>
    [Range(typeof(TimeSpan), "00:00:00", "00:00:05", ParseLimitsInInvariantCulture = true, ConvertValueInInvariantCulture = true)]
    public TimeSpan AnswerAfter { get; set; } = TimeSpan.FromSeconds(0.5);
}

/// <summary>Deletes what was not confirmed in time: a new subscriber as a whole, of a known one only the new wish.</summary>
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
