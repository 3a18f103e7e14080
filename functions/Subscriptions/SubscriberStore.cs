using System.Runtime.CompilerServices;
using Alerts.Storage;

namespace Alerts.Subscriptions;

/// <summary>
/// Subscribers, and who has an address. Rows are written so that dying in between leaves nothing wrong: an address that points to
/// nobody is taken up by the next sign-up, and a subscriber's row is the only thing that decides what is sent.
/// </summary>
internal sealed class SubscriberStore(ITableStore tables)
{
    private readonly DocumentTable<Subscriber> _subscribers = new(tables, TableNames.Subscribers, SubscriptionsJson.Shared.Subscriber);
    private readonly DocumentTable<AddressRow> _addresses = new(tables, TableNames.Addresses, SubscriptionsJson.Shared.AddressRow);

    /// <returns>Null when there is none of this id, or it is no id.</returns>
    public async Task<Subscriber?> GetAsync(string id, CancellationToken cancel) => (await ReadAsync(id, cancel))?.Value;

    /// <summary>Claims an address for an id, or finds out who has it.</summary>
    /// <returns>The id that has it: <paramref name="id"/>, or an earlier one, whose subscriber may be missing.</returns>
    public async Task<string> ClaimAsync(ChannelKind channel, string address, string id, CancellationToken cancel)
    {
        var (partition, key) = SubscriberKeys.Address(channel, address);
        if (await _addresses.InsertAsync(partition, key, new AddressRow(id), cancel) is not null)
            return id;
        return (await _addresses.GetAsync(partition, key, cancel))?.Value.Subscriber
            ?? await ClaimAsync(channel, address, id, cancel);
    }

    /// <returns>The id that has an address, whose subscriber may be missing; null for nobody.</returns>
    public async Task<string?> FindAsync(ChannelKind channel, string address, CancellationToken cancel)
    {
        var (partition, key) = SubscriberKeys.Address(channel, address);
        return (await _addresses.GetAsync(partition, key, cancel))?.Value.Subscriber;
    }

    public async Task<bool> InsertAsync(Subscriber subscriber, CancellationToken cancel) =>
        await _subscribers.InsertAsync(Partition(subscriber.Id), subscriber.Id, subscriber, cancel) is not null;

    /// <summary>Changes a subscriber, again on a newer row when somebody else was faster.</summary>
    /// <param name="change">Pure; null leaves the row as it is.</param>
    /// <returns>The subscriber as it is now; null when there is none.</returns>
    public async Task<Subscriber?> UpdateAsync(string id, Func<Subscriber, Subscriber?> change, CancellationToken cancel)
    {
        while (await ReadAsync(id, cancel) is { } stored)
        {
            if (change(stored.Value) is not { } changed)
                return stored.Value;
            if (await _subscribers.ReplaceAsync(Partition(id), id, stored with { Value = changed }, cancel) is not null)
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

    /// <summary>Forgets that an id has an address.</summary>
    public async Task FreeAsync(ChannelKind channel, string address, string id, CancellationToken cancel)
    {
        var (partition, key) = SubscriberKeys.Address(channel, address);
        if (await _addresses.GetAsync(partition, key, cancel) is { } stored && stored.Value.Subscriber == id)
            await _addresses.DeleteAsync(partition, key, stored.ETag, cancel);
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
        for (var shard = 0; shard < SubscriberKeys.Shards; shard++)
        {
            await foreach (var stored in _subscribers.RangeAsync(SubscriberKeys.Partition(shard), from: null, before: null, cancel))
                yield return stored.Value;
        }
    }

    private async Task<Stored<Subscriber>?> ReadAsync(string id, CancellationToken cancel) =>
        SubscriberKeys.IsId(id) ? await _subscribers.GetAsync(Partition(id), id, cancel) : null;

    private static string Partition(string id) => SubscriberKeys.Partition(SubscriberKeys.Shard(id));
}
