using Alerts.Subscriptions.Topics;

namespace Alerts.Subscriptions.Subscribers;

/// <summary>
/// Makes the index agree with a subscriber's row, after each change of the row. It repeats until the row is unchanged, so after several
/// concurrent changes the last one leaves index and row equal.
/// </summary>
internal sealed class Settlement(SubscriberStore subscribers, WatchIndex index)
{
    /// <param name="touched">Watches that may be in the index although they are no longer wanted.</param>
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
