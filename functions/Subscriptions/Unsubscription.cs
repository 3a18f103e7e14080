namespace Alerts.Subscriptions;

/// <summary>
/// Ends a subscription, on the reader's word or ours. The state is what counts and comes first; index rows that a crash left
/// behind are taken away by the next try, and are nothing to the sender meanwhile.
/// </summary>
internal sealed partial class Unsubscription(SubscriberStore subscribers, WatchIndex index, ILogger<Unsubscription> log)
{
    /// <summary>One click, as often as one likes (RFC 8058).</summary>
    /// <returns>False when the link was never good.</returns>
    public async Task<bool> UnsubscribeAsync(string id, string token, CancellationToken cancel)
    {
        if (await subscribers.GetAsync(id, cancel) is not { } known || !LinkToken.Matches(LinkToken.Unsubscribe(known), token))
            return false;
        await StopAsync(id, current => current with { State = SubscriberState.Unsubscribed, DisabledFor = null, Proposed = null }, cancel);
        Log.Unsubscribed(log, id);
        return true;
    }

    /// <summary>On the operator's word.</summary>
    /// <returns>False when there is no such subscriber.</returns>
    public async Task<bool> UnsubscribeAsync(string id, CancellationToken cancel) =>
        await subscribers.GetAsync(id, cancel) is { } known && await UnsubscribeAsync(id, LinkToken.Unsubscribe(known), cancel);

    /// <summary>Stops a subscriber whose address does not take alerts any more.</summary>
    /// <param name="reason">In words, without the address.</param>
    public async Task DisableAsync(string id, string reason, CancellationToken cancel)
    {
        await StopAsync(
            id, current => current.State == SubscriberState.Active ? current with { State = SubscriberState.Disabled, DisabledFor = reason } : null, cancel);
        Log.Disabled(log, id, reason);
    }

    private async Task StopAsync(string id, Func<Subscriber, Subscriber?> change, CancellationToken cancel)
    {
        if (await subscribers.UpdateAsync(id, change, cancel) is not { } stopped)
            return;
        await index.RemoveAsync(id, stopped.Watches, cancel);

        // Who signed up again and confirmed in this very moment has had rows taken away that count.
        if (await subscribers.GetAsync(id, cancel) is { State: SubscriberState.Active } back)
            await index.AddAsync(id, back.Watches, cancel);
    }

    private static partial class Log
    {
        [LoggerMessage(402, LogLevel.Information, "Subscriber {Id} unsubscribed")]
        public static partial void Unsubscribed(ILogger log, string id);

        [LoggerMessage(403, LogLevel.Warning, "Subscriber {Id} is disabled: {Reason}")]
        public static partial void Disabled(ILogger log, string id, string reason);
    }
}
