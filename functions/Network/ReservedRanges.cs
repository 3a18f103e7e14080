using System.Net;

namespace Alerts.Network;

/// <summary>
/// Addresses that are not on the public internet: the special-purpose registries of IANA (RFC 6890 and what followed), and 168.63.129.16,
/// Azure's address for its own machines.
/// </summary>
internal static class ReservedRanges
{
    private static readonly IPNetwork[] Ranges =
    [
        .. new[]
        {
            "0.0.0.0/8", "10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8", "169.254.0.0/16", "172.16.0.0/12", "192.0.0.0/24", "192.0.2.0/24",
            "192.88.99.0/24", "192.168.0.0/16", "198.18.0.0/15", "198.51.100.0/24", "203.0.113.0/24", "224.0.0.0/4", "240.0.0.0/4",
            "168.63.129.16/32", "::/128", "::1/128", "fe80::/10", "fc00::/7", "ff00::/8", "2001:db8::/32", "3fff::/20", "100::/64",
            "64:ff9b::/96", "64:ff9b:1::/48", "2002::/16", "2001::/32", "5f00::/16",
        }.Select(IPNetwork.Parse),
    ];

    public static bool Contain(IPAddress address)
    {
        var plain = Unmap(address);
        return Array.Exists(Ranges, range => range.BaseAddress.AddressFamily == plain.AddressFamily && range.Contains(plain));
    }

    /// <summary>
    /// The IPv4 address inside <c>::ffff:a.b.c.d</c>, and inside the deprecated <c>::a.b.c.d</c> (RFC 4291, 2.5.5.1), which some stacks still
    /// route; others as they are, without a zone.
    /// </summary>
    public static IPAddress Unmap(IPAddress address)
    {
        if (address.IsIPv4MappedToIPv6)
            return address.MapToIPv4();
        if (address.AddressFamily != System.Net.Sockets.AddressFamily.InterNetworkV6)
            return address;
        var bytes = address.GetAddressBytes();
        var compatible = !bytes.AsSpan(0, 12).ContainsAnyExcept((byte)0) && bytes.AsSpan(12).ContainsAnyExcept((byte)0) && bytes[12] != 0;
        return compatible ? new IPAddress(bytes.AsSpan(12)) : new IPAddress(bytes);
    }
}
