using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Alerts.Platform.Security.Setup;
using Alerts.Platform.Storage;
using Alerts.Subscriptions.Subscribers;
using Microsoft.Extensions.Options;

namespace Alerts.Subscriptions.SignUps;

/// <summary>
/// Counts a client's sign-ups, and its tries of the operators' key, by the hour, for all workers together. Clients are stored as hashes
/// under a key of the day: rows of two days cannot be joined, and reveal no address.
/// </summary>
internal sealed class ClientLimit(ITableStore tables, SecretKeys keys, IOptions<SubscriptionsOptions> options, TimeProvider time)
{
    /// <summary>An operator mistypes a key a few times; a guessing program tries thousands.</summary>
    public const int MostKeysAnHour = 10;

    private const int KeptHours = 24;

    private readonly DocumentTable<ClientRow> _rows = new(tables, TableNames.Clients, SubscriptionsJson.Shared.ClientRow);

    /// <summary>Counts one more sign-up.</summary>
    /// <returns>Null when it is allowed; else the wait until the next one is.</returns>
    public Task<TimeSpan?> TakeAsync(IPAddress client, CancellationToken cancel) =>
        TakeAsync("client", client, options.Value.MostSignUpsAnHour, cancel);

    /// <summary>Counts one more try of the operators' key.</summary>
    /// <returns>Null when it is allowed; else the wait until the next one is.</returns>
    public Task<TimeSpan?> TryKeyAsync(IPAddress client, CancellationToken cancel) => TakeAsync("key", client, MostKeysAnHour, cancel);

    /// <summary>Deletes the counts of the previous day's hours; an earlier sweep deleted the older ones.</summary>
    /// <returns>How many rows.</returns>
    public async Task<int> SweepAsync(CancellationToken cancel)
    {
        var (deleted, now) = (0, time.GetUtcNow());
        for (var hour = 1; hour <= 2 * KeptHours; hour++)
        {
            var partition = Hour(now.AddHours(-hour));
            await foreach (var row in tables.RangeAsync(TableNames.Clients, partition, from: null, before: null, cancel))
                deleted += await _rows.DeleteAsync(partition, row.Key, etag: null, cancel) ? 1 : 0;
        }

        return deleted;
    }

    private async Task<TimeSpan?> TakeAsync(string what, IPAddress client, int most, CancellationToken cancel)
    {
        var now = time.GetUtcNow();
        var key = await KeyAsync(what, client, now, cancel);
        while (true)
        {
            var stored = await _rows.GetAsync(Hour(now), key, cancel);
            if (stored?.Value.Count >= most)
                return TimeSpan.FromHours(1) - TimeSpan.FromTicks(now.Ticks % TimeSpan.TicksPerHour);
            var written = stored is null
                ? await _rows.InsertAsync(Hour(now), key, new ClientRow(1), cancel)
                : await _rows.ReplaceAsync(Hour(now), key, stored with { Value = new ClientRow(stored.Value.Count + 1) }, cancel);
            if (written is not null)
                return null;
        }
    }

    private async Task<string> KeyAsync(string what, IPAddress client, DateTimeOffset now, CancellationToken cancel)
    {
        var ring = await keys.GetAsync(cancel);
        return ring.Hash(
            string.Create(CultureInfo.InvariantCulture, $"{what} {now.UtcDateTime:yyyyMMdd} {Convert.ToHexString(Prefix(client))}")
        );
    }

    // A provider gives a customer 2^64 addresses (RFC 6177); they count as one client.
    private static byte[] Prefix(IPAddress client)
    {
        var address = client.IsIPv4MappedToIPv6 ? client.MapToIPv4() : client;
        return address.AddressFamily == AddressFamily.InterNetworkV6 ? address.GetAddressBytes()[..8] : address.GetAddressBytes();
    }

    private static string Hour(DateTimeOffset at) => at.UtcDateTime.ToString("yyyyMMddHH", CultureInfo.InvariantCulture);
}
