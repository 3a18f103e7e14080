using Alerts.Subscriptions.Subscribers;

namespace Alerts.Subscriptions.Management;

/// <summary>
/// Ends a subscription, on the reader's word or ours. The state is what counts and comes first; index rows that a crash left
/// behind are taken away by the next try, and are nothing to the sender meanwhile.
/// </summary>
internal sealed partial class Unsubscription(
    SubscriberStore subscribers,
    WatchIndex index,
    Settlement settlement,
    ILogger<Unsubscription> log
)
{
    /// <summary>One click, as often as one likes (RFC 8058).</summary>
    /// <returns>False when the link was never good.</returns>
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

    /// <summary>On the operator's word.</summary>
    /// <returns>False when there is no such subscriber.</returns>
    public async Task<bool> UnsubscribeAsync(string id, CancellationToken cancel) =>
        await subscribers.GetAsync(id, cancel) is { } known && await UnsubscribeAsync(id, LinkToken.Unsubscribe(known), cancel);

    /// <summary>Stops a subscriber whose address does not take alerts any more.</summary>
    /// <param name="reason">In words, without the address.</param>
    /// <param name="at">Now; the first of several that stop her at once is kept.</param>
    /// <returns>The subscriber as she is now; null when there is none.</returns>
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
    /// Takes up again what <see cref="DisableAsync"/> stopped: the index first, so that nobody is active whom no alert finds.
    /// </summary>
    /// <returns>False when she is not disabled.</returns>
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
        // Who signed up again and confirmed in this very moment keeps what counts.
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
