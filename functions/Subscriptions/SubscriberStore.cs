using System.Runtime.CompilerServices;
using Alerts.Secrets;
using Alerts.Storage;

namespace Alerts.Subscriptions;

/// <summary>
/// Subscribers, and who has an address. Rows are written so that dying in between leaves nothing wrong: an address that points to
/// nobody is taken up by the next sign-up, and a subscriber's row is the only thing that decides what is sent.
/// </summary>
internal sealed class SubscriberStore(ITableStore tables, SecretKeys keys)
{
    private readonly DocumentTable<Subscriber> _subscribers = new(tables, TableNames.Subscribers, SubscriptionsJson.Shared.Subscriber);
    private readonly AddressStore _addresses = new(tables, keys);

    /// <returns>Null when there is none of this id, or it is no id.</returns>
    public async Task<Subscriber?> GetAsync(string id, CancellationToken cancel) => (await ReadAsync(id, cancel))?.Value;

    /// <inheritdoc cref="AddressStore.ClaimAsync"/>
    public Task<string> ClaimAsync(ChannelKind channel, string address, string id, CancellationToken cancel) =>
        _addresses.ClaimAsync(channel, address, id, cancel);

    /// <inheritdoc cref="AddressStore.FindAsync"/>
    public Task<string?> FindAsync(ChannelKind channel, string address, CancellationToken cancel) =>
        _addresses.FindAsync(channel, address, cancel);

    /// <inheritdoc cref="AddressStore.FreeAsync"/>
    public Task FreeAsync(ChannelKind channel, string address, string id, CancellationToken cancel) =>
        _addresses.FreeAsync(channel, address, id, cancel);

    public async Task<bool> InsertAsync(Subscriber subscriber, CancellationToken cancel) =>
        await _subscribers.InsertAsync(
            Partition(subscriber.Id),
            subscriber.Id,
            SubscriberSealing.Seal(subscriber, await keys.GetAsync(cancel)),
            cancel
        )
            is not null;

    /// <summary>Changes a subscriber, again on a newer row when somebody else was faster.</summary>
    /// <param name="change">Pure; null leaves the row as it is.</param>
    /// <returns>The subscriber as it is now; null when there is none.</returns>
    public async Task<Subscriber?> UpdateAsync(string id, Func<Subscriber, Subscriber?> change, CancellationToken cancel)
    {
        while (await ReadAsync(id, cancel) is { } stored)
        {
            if (change(stored.Value) is not { } changed)
                return stored.Value;
            var row = stored with { Value = SubscriberSealing.Seal(changed, await keys.GetAsync(cancel)) };
            if (await _subscribers.ReplaceAsync(Partition(id), id, row, cancel) is not null)
                return changed;
        }

        return null;
    }

    /// <summary>
    /// Removes a subscriber and then the address row: an address that points to nobody does no harm, and the next sign-up takes it up.
    /// </summary>
    /// <param name="when">Pure; asked again when somebody changed the subscriber meanwhile.</param>
    /// <returns>Who was removed; null when nobody was.</returns>
    public async Task<Subscriber?> RemoveAsync(string id, Func<Subscriber, bool> when, CancellationToken cancel)
    {
        while (await ReadAsync(id, cancel) is { } stored && when(stored.Value))
        {
            if (!await _subscribers.DeleteAsync(Partition(id), id, stored.ETag, cancel))
                continue;
            await FreeAsync(stored.Value.Channel, stored.Value.Address, id, cancel);
            await HealAsync(id, cancel);
            return stored.Value;
        }

        return null;
    }

    // A sign-up that had found the address before it was freed has written its subscriber under the same id since: that one has the
    // address, or, when yet another sign-up was faster, is gone.
    private async Task HealAsync(string id, CancellationToken cancel)
    {
        if (await ReadAsync(id, cancel) is { } back && await ClaimAsync(back.Value.Channel, back.Value.Address, id, cancel) != id)
            await _subscribers.DeleteAsync(Partition(id), id, back.ETag, cancel);
    }

    /// <summary>Everybody, in order of id.</summary>
    public async IAsyncEnumerable<Subscriber> ListAsync([EnumeratorCancellation] CancellationToken cancel)
    {
        var ring = await keys.GetAsync(cancel);
        for (var shard = 0; shard < SubscriberKeys.Shards; shard++)
        {
            await foreach (var stored in _subscribers.RangeAsync(SubscriberKeys.Partition(shard), from: null, before: null, cancel))
                yield return SubscriberSealing.Open(stored.Value, ring);
        }
    }

    private async Task<Stored<Subscriber>?> ReadAsync(string id, CancellationToken cancel) =>
        SubscriberKeys.IsId(id) && await _subscribers.GetAsync(Partition(id), id, cancel) is { } stored
            ? stored with
            {
                Value = SubscriberSealing.Open(stored.Value, await keys.GetAsync(cancel)),
            }
            : null;

    private static string Partition(string id) => SubscriberKeys.Partition(SubscriberKeys.Shard(id));
}
