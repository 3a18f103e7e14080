using Alerts.Platform.Security.Setup;
using Alerts.Platform.Storage;

namespace Alerts.Subscriptions.Subscribers;

/// <summary>
/// Who has an address, by the address's keyed hash. Rows from before addresses were encrypted are under a plain hash, which whoever reads
/// the table can find an address by: each is moved when it is met.
/// </summary>
internal sealed class AddressStore(ITableStore tables, SecretKeys keys)
{
    private readonly DocumentTable<AddressRow> _rows = new(tables, TableNames.Addresses, SubscriptionsJson.Shared.AddressRow);

    /// <summary>Claims an address for an id, or finds out who has it.</summary>
    /// <returns>The id that has it: <paramref name="id"/>, or an earlier one, whose subscriber may be missing.</returns>
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

    /// <returns>The id that has an address, whose subscriber may be missing; null for nobody.</returns>
    public async Task<string?> FindAsync(ChannelKind channel, string address, CancellationToken cancel)
    {
        var (partition, key) = await KeyAsync(channel, address, cancel);
        return (await _rows.GetAsync(partition, key, cancel))?.Value.Subscriber;
    }

    /// <summary>Forgets that an id has an address.</summary>
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
            // Written first, then deleted: whoever asks in between finds the same id under either.
            await _rows.InsertAsync(now.Partition, now.Key, plain.Value, cancel);
            await _rows.DeleteAsync(before.Partition, before.Key, plain.ETag, cancel);
        }

        return now;
    }
}
