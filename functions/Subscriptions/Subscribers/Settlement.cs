using Alerts.Subscriptions.Topics;

namespace Alerts.Subscriptions.Subscribers;

/// <summary>
/// Brings the index to what a subscriber's row says. Whoever changed the row calls this afterwards; it goes on until the row that it read
/// last is the one that it wrote for, so of several who change one subscriber at a time the last one leaves index and row alike.
/// </summary>
internal sealed class Settlement(SubscriberStore subscribers, WatchIndex index)
{
    /// <param name="touched">Watches that may be in the index and need not be wanted any more.</param>
    public async Task SettleAsync(string id, IEnumerable<Watch> touched, CancellationToken cancel)
    {
        var known = touched.ToHashSet();
        var wanted = await WantedAsync(id, cancel);
        while (true)
        {
            known.UnionWith(wanted);
            await index.AddAsync(id, wanted, cancel);
            await index.RemoveAsync(id, known.Except(wanted), cancel);
            var now = await WantedAsync(id, cancel);
            if (now.SetEquals(wanted))
                return;
            wanted = now;
        }
    }

    private async Task<HashSet<Watch>> WantedAsync(string id, CancellationToken cancel) =>
        await subscribers.GetAsync(id, cancel) is { State: SubscriberState.Active } active ? [.. active.Watches] : [];
}
