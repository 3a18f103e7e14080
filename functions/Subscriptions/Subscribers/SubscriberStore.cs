using System.Globalization;
using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using System.Text;
using Alerts.Platform.Security.Setup;
using Alerts.Platform.Storage;
using Alerts.Subscriptions.Topics;

namespace Alerts.Subscriptions.Subscribers;

/// <summary>
/// Subscribers and the owners of addresses. A crash between writes does no harm: the next sign-up takes over an address without a
/// subscriber, and only a subscriber's row decides what is sent.
/// </summary>
internal sealed class SubscriberStore(ITableStore tables, SecretKeys keys)
{
    private readonly DocumentTable<Subscriber> _subscribers = new(tables, TableNames.Subscribers, SubscriptionsJson.Shared.Subscriber);
    private readonly AddressStore _addresses = new(tables, keys);

    /// <returns>Null for an unknown or invalid id.</returns>
    public async Task<Subscriber?> GetAsync(string id, CancellationToken cancel) => (await ReadAsync(id, cancel))?.Value;

    public Task<string> ClaimAsync(ChannelKind channel, string address, string id, CancellationToken cancel) =>
        _addresses.ClaimAsync(channel, address, id, cancel);

    public Task<string?> FindAsync(ChannelKind channel, string address, CancellationToken cancel) =>
        _addresses.FindAsync(channel, address, cancel);

    public Task FreeAsync(ChannelKind channel, string address, string id, CancellationToken cancel) =>
        _addresses.FreeAsync(channel, address, id, cancel);

    public async Task<bool> InsertAsync(Subscriber subscriber, CancellationToken cancel) =>
        await _subscribers.InsertAsync(
            Partition(subscriber.Id),
            subscriber.Id,
            SubscriberEncryption.Encrypt(subscriber, await keys.GetAsync(cancel)),
            cancel
        )
            is not null;

    /// <summary>Changes a subscriber, again on the newer row after a lost race.</summary>
    /// <param name="change">Pure; null leaves the row unchanged.</param>
    /// <returns>The subscriber after the change; null when unknown.</returns>
    public async Task<Subscriber?> UpdateAsync(string id, Func<Subscriber, Subscriber?> change, CancellationToken cancel)
    {
        while (await ReadAsync(id, cancel) is { } stored)
        {
            if (change(stored.Value) is not { } changed)
                return stored.Value;
            var row = stored with { Value = SubscriberEncryption.Encrypt(changed, await keys.GetAsync(cancel)) };
            if (await _subscribers.ReplaceAsync(Partition(id), id, row, cancel) is not null)
                return changed;
        }

        return null;
    }

    /// <summary>
    /// Removes a subscriber and then the address row: the next sign-up takes over an address without a subscriber.
    /// </summary>
    /// <param name="when">Pure; called again after a lost race.</param>
    /// <returns>The removed subscriber; null when none was removed.</returns>
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

    // A concurrent sign-up that found the address before it was freed has since written its subscriber under the same id. That
    // subscriber gets the address, or is removed if yet another sign-up has it.
    private async Task HealAsync(string id, CancellationToken cancel)
    {
        if (await ReadAsync(id, cancel) is { } back && await ClaimAsync(back.Value.Channel, back.Value.Address, id, cancel) != id)
            await _subscribers.DeleteAsync(Partition(id), id, back.ETag, cancel);
    }

    public async IAsyncEnumerable<Subscriber> ListAsync([EnumeratorCancellation] CancellationToken cancel)
    {
        var ring = await keys.GetAsync(cancel);
        for (var shard = 0; shard < SubscriberKeys.Shards; shard++)
        {
            await foreach (var stored in _subscribers.RangeAsync(SubscriberKeys.Partition(shard), from: null, before: null, cancel))
                yield return SubscriberEncryption.Decrypt(stored.Value, ring);
        }
    }

    private async Task<Stored<Subscriber>?> ReadAsync(string id, CancellationToken cancel) =>
        SubscriberKeys.IsId(id) && await _subscribers.GetAsync(Partition(id), id, cancel) is { } stored
            ? stored with
            {
                Value = SubscriberEncryption.Decrypt(stored.Value, await keys.GetAsync(cancel)),
            }
            : null;

    private static string Partition(string id) => SubscriberKeys.Partition(SubscriberKeys.Shard(id));
}

internal static class SubscriberKeys
{
    public const int Shards = 16;

    /// <summary>By the first digit of the id, which is random.</summary>
    public static int Shard(string subscriber) =>
        int.Parse(subscriber.AsSpan(0, 1), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);

    public static string Partition(int shard) => $"{shard:x}";

    public static string WatchPartition(string topic, int shard) => $"{topic}|{shard:x}";

    public static string WatchKey(string subscriber, Watch watch) => $"{subscriber}|{watch.Id}";

    /// <summary>
    /// The text of an address that is hashed for lookup. No large provider tells mailboxes apart by case, whatever RFC 5321 2.4 allows,
    /// so the same address in other letter case is the same subscriber.
    /// </summary>
    public static string AddressText(ChannelKind channel, string address) =>
        $"{channel} {(channel == ChannelKind.Email ? address.ToLowerInvariant() : address)}";

    /// <param name="hash">The keyed hash of <see cref="AddressText"/>.</param>
    public static (string Partition, string Key) Address(string hash) => (hash[..1], hash);

    /// <summary>Where an address was before its hash had a key.</summary>
    public static (string Partition, string Key) PlainAddress(ChannelKind channel, string address) =>
        Address(Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(AddressText(channel, address)))));

    public static bool IsId(string text) => text.Length == 2 * IdBytes && text.All(char.IsAsciiHexDigitLower);

    public static string NewId() => Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(IdBytes));

    private const int IdBytes = 12;
}
