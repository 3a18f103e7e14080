using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Alerts.Subscriptions;

/// <summary>The keys of subscribers, addresses and watches, in one place.</summary>
internal static class SubscriberKeys
{
    /// <summary>Partitions of the subscribers, and of each topic's watches.</summary>
    public const int Shards = 16;

    /// <summary>By the first digit of the id, which is random.</summary>
    public static int Shard(string subscriber) =>
        int.Parse(subscriber.AsSpan(0, 1), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);

    public static string Partition(int shard) => $"{shard:x}";

    public static string WatchPartition(string topic, int shard) => $"{topic}|{shard:x}";

    public static string WatchKey(string subscriber, Watch watch) => $"{subscriber}|{watch.Id}";

    /// <summary>
    /// What of an address is hashed to look it up. Case does not tell mailboxes apart at any large provider, whatever RFC 5321 2.4 allows,
    /// so one person who writes her name once with a capital is one subscriber.
    /// </summary>
    public static string AddressText(ChannelKind channel, string address) =>
        $"{channel} {(channel == ChannelKind.Email ? address.ToLowerInvariant() : address)}";

    /// <param name="hash">The keyed hash of <see cref="AddressText"/>.</param>
    public static (string Partition, string Key) Address(string hash) => (hash[..1], hash);

    /// <summary>Where an address was looked up before its hash had a key.</summary>
    public static (string Partition, string Key) PlainAddress(ChannelKind channel, string address) =>
        Address(Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(AddressText(channel, address)))));

    /// <summary>Whether a text has the form of an id; what comes in links need not.</summary>
    public static bool IsId(string text) => text.Length == 2 * IdBytes && text.All(char.IsAsciiHexDigitLower);

    public static string NewId() => Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(IdBytes));

    private const int IdBytes = 12;
}
