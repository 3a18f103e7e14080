using Alerts.Platform.Security.Setup;
using Alerts.Platform.Storage;

namespace Alerts.Subscriptions.Subscribers;

/// <summary>
/// The subscriber of an address, by the address's keyed hash. Older rows are under a plain hash, from which a reader of the table can
/// find an address: each is moved when it is read.
/// </summary>
internal sealed class AddressStore(ITableStore tables, SecretKeys keys)
{
    private readonly DocumentTable<AddressRow> _rows = new(tables, TableNames.Addresses, SubscriptionsJson.Shared.AddressRow);

    /// <summary>Claims an address for an id, or finds its owner.</summary>
    /// <returns>The owner: <paramref name="id"/>, or an earlier id, whose subscriber may be missing.</returns>
    public async Task<string> ClaimAsync(ChannelKind channel, string address, string id, CancellationToken cancel)
    {
        var (partition, key) = await KeyAsync(channel, address, cancel);
        while (true)
        {
            if (await _rows.InsertAsync(partition, key, new AddressRow(id), cancel) is not null)
                return id;
            if (await _rows.GetAsync(partition, key, cancel) is { } row)
                return row.Value.Subscriber;
        }
    }

    /// <returns>The id with that address, whose subscriber may be missing; null without one.</returns>
    public async Task<string?> FindAsync(ChannelKind channel, string address, CancellationToken cancel)
    {
        var (partition, key) = await KeyAsync(channel, address, cancel);
        return (await _rows.GetAsync(partition, key, cancel))?.Value.Subscriber;
    }

    public async Task FreeAsync(ChannelKind channel, string address, string id, CancellationToken cancel)
    {
        var (partition, key) = await KeyAsync(channel, address, cancel);
        if (await _rows.GetAsync(partition, key, cancel) is { } stored && stored.Value.Subscriber == id)
            await _rows.DeleteAsync(partition, key, stored.ETag, cancel);
    }

    private async Task<(string Partition, string Key)> KeyAsync(ChannelKind channel, string address, CancellationToken cancel)
    {
        var ring = await keys.GetAsync(cancel);
        var now = SubscriberKeys.Address(ring.Hash(SubscriberKeys.AddressText(channel, address)));
        var before = SubscriberKeys.PlainAddress(channel, address);
        if (await _rows.GetAsync(before.Partition, before.Key, cancel) is { } plain)
        {
            // Written first, then deleted: a reader in between finds the same id under either.
            await _rows.InsertAsync(now.Partition, now.Key, plain.Value, cancel);
            await _rows.DeleteAsync(before.Partition, before.Key, plain.ETag, cancel);
        }

        return now;
    }
}
