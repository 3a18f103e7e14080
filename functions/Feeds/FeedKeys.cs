using System.Security.Cryptography;
using System.Text;

namespace Alerts.Feeds;

/// <summary>The keys of everything that this stage stores.</summary>
internal static class FeedKeys
{
    public const string FeedsPartition = "feeds";

    public const string HostLeases = "host";

    /// <summary>The same for http and https on their own ports, and with or without a slash at the end.</summary>
    /// <returns>Lower-case hex, 16 characters.</returns>
    public static string FeedId(Uri address) =>
        Hash($"{(address.IsDefaultPort ? address.Host : address.Authority).ToLowerInvariant()}{address.PathAndQuery.TrimEnd('/')}")[..16];

    /// <summary>Partition of a feed's seen entries; the key within is the entry's.</summary>
    public static string SeenPartition(string feedId) => feedId;

    /// <summary>Partition of an outlet's stories; no feed's id is as long. The key within is the story's.</summary>
    public static string StoryPartition(string outlet) => $"stories-{Hash(outlet)}";

    /// <summary>Name or address, and port: what "one request at a time" counts.</summary>
    public static string Host(Uri address) => address.Authority.ToLowerInvariant();

    /// <returns>Lower-case hex, 32 characters.</returns>
    public static string Hash(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))[..32];
}
