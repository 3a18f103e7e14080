using Alerts.Subscriptions.Subscribers;

namespace Alerts.Subscriptions.Management;

/// <summary>
/// Ends a subscription, on the subscriber's or an operator's word. The state is written first and decides; a retry removes index rows
/// that a crash left, which the sender skips meanwhile.
/// </summary>
internal sealed partial class Unsubscription(
    SubscriberStore subscribers,
    WatchIndex index,
    Settlement settlement,
    ILogger<Unsubscription> log
)
{
    /// <summary>One click, any number of times (RFC 8058).</summary>
    /// <returns>False when the link was never valid.</returns>
    public async Task<bool> UnsubscribeAsync(string id, string token, CancellationToken cancel)
    {
        if (await subscribers.GetAsync(id, cancel) is not { } known || !LinkToken.Matches(LinkToken.Unsubscribe(known), token))
            return false;
        await StopAsync(
            id,
            current => current with { State = SubscriberState.Unsubscribed, DisabledFor = null, DisabledAt = null, Proposed = null },
            cancel
        );
        Log.Unsubscribed(log, id);
        return true;
    }

    public async Task<bool> UnsubscribeAsync(string id, CancellationToken cancel) =>
        await subscribers.GetAsync(id, cancel) is { } known && await UnsubscribeAsync(id, LinkToken.Unsubscribe(known), cancel);

    /// <summary>Stops a subscriber whose address no longer takes alerts.</summary>
    /// <param name="reason">In words, without the address.</param>
    /// <param name="at">Now; the first of several concurrent stops is kept.</param>
    /// <returns>The subscriber after the change; null when unknown.</returns>
    public async Task<Subscriber?> DisableAsync(string id, string reason, DateTimeOffset at, CancellationToken cancel)
    {
        var stopped = await StopAsync(
            id,
            current =>
                current.State == SubscriberState.Active
                    ? current with
                    {
                        State = SubscriberState.Disabled,
                        DisabledFor = reason,
                        DisabledAt = at,
                    }
                    : null,
            cancel
        );
        Log.Disabled(log, id, reason);
        return stopped;
    }

    /// <summary>
    /// Undoes <see cref="DisableAsync"/>: the index first, so that no active subscriber is missing from it.
    /// </summary>
    /// <returns>False when the subscriber is not disabled.</returns>
    public async Task<bool> EnableAsync(string id, CancellationToken cancel)
    {
        if (await subscribers.GetAsync(id, cancel) is not { State: SubscriberState.Disabled } stopped)
            return false;
        await index.AddAsync(id, stopped.Watches, cancel);
        var now = await subscribers.UpdateAsync(
            id,
            current =>
                current.State == SubscriberState.Disabled
                    ? current with
                    {
                        State = SubscriberState.Active,
                        DisabledFor = null,
                        DisabledAt = null,
                    }
                    : null,
            cancel
        );
        await settlement.SettleAsync(id, stopped.Watches, cancel);
        Log.Enabled(log, id);
        return now is { State: SubscriberState.Active };
    }

    private async Task<Subscriber?> StopAsync(string id, Func<Subscriber, Subscriber?> change, CancellationToken cancel)
    {
        // A subscriber who signs up again and confirms at this moment stays active.
        var stopped = await subscribers.UpdateAsync(id, change, cancel);
        if (stopped is not null)
            await settlement.SettleAsync(id, stopped.Watches, cancel);
        return stopped;
    }

    private static partial class Log
    {
        [LoggerMessage(402, LogLevel.Information, "Subscriber {Id} unsubscribed")]
        public static partial void Unsubscribed(ILogger log, string id);

        [LoggerMessage(403, LogLevel.Warning, "Subscriber {Id} is disabled: {Reason}")]
        public static partial void Disabled(ILogger log, string id, string reason);

        [LoggerMessage(406, LogLevel.Information, "Subscriber {Id} is enabled again")]
        public static partial void Enabled(ILogger log, string id);
    }
}
