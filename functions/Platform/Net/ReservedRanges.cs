using System.Net;
using System.Net.Sockets;

namespace Alerts.Platform.Net;

/// <summary>
/// Addresses that are not on the public internet: IANA's special-purpose registries (RFC 6890 and its successors); 168.63.129.16,
/// Azure's address for its own machines; and IPv6 outside 2000::/3, the only part that is allocated (IANA, IPv6 global unicast).
/// </summary>
internal static class ReservedRanges
{
    private static readonly IPNetwork[] Ranges =
    [
        .. new[]
        {
            "0.0.0.0/8",
            "10.0.0.0/8",
            "100.64.0.0/10",
            "127.0.0.0/8",
            "169.254.0.0/16",
            "172.16.0.0/12",
            "192.0.0.0/24",
            "192.0.2.0/24",
            "192.88.99.0/24",
            "192.168.0.0/16",
            "198.18.0.0/15",
            "198.51.100.0/24",
            "203.0.113.0/24",
            "224.0.0.0/4",
            "240.0.0.0/4",
            "168.63.129.16/32",
            "2001::/32",
            "2001:2::/48",
            "2001:10::/28",
            "2001:20::/28",
            "2001:db8::/32",
            "2002::/16",
            "3fff::/20",
        }.Select(IPNetwork.Parse),
    ];

    private static readonly IPNetwork GlobalUnicast = IPNetwork.Parse("2000::/3");

    public static bool Contain(IPAddress address)
    {
        var plain = Unmap(address);
        var given = plain.AddressFamily != AddressFamily.InterNetworkV6 || GlobalUnicast.Contains(plain);
        return !given || Array.Exists(Ranges, range => range.BaseAddress.AddressFamily == plain.AddressFamily && range.Contains(plain));
    }

    /// <summary>The IPv4 address inside <c>::ffff:a.b.c.d</c>; other addresses unchanged.</summary>
    public static IPAddress Unmap(IPAddress address) => address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address;
}
