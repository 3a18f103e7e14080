using System.Net;
using Alerts.Platform.Net;

namespace Alerts.Tests.Platform.Net;

public class ReservedRangesTests
{
    [Theory]
    [InlineData("0.0.0.0", "0.255.255.255", null, "1.0.0.0")]
    [InlineData("10.0.0.0", "10.255.255.255", "9.255.255.255", "11.0.0.0")]
    [InlineData("100.64.0.0", "100.127.255.255", "100.63.255.255", "100.128.0.0")]
    [InlineData("127.0.0.0", "127.255.255.255", "126.255.255.255", "128.0.0.0")]
    [InlineData("169.254.0.0", "169.254.255.255", "169.253.255.255", "169.255.0.0")]
    [InlineData("172.16.0.0", "172.31.255.255", "172.15.255.255", "172.32.0.0")]
    [InlineData("192.0.0.0", "192.0.0.255", "191.255.255.255", "192.0.1.0")]
    [InlineData("192.0.2.0", "192.0.2.255", "192.0.1.255", "192.0.3.0")]
    [InlineData("192.88.99.0", "192.88.99.255", "192.88.98.255", "192.88.100.0")]
    [InlineData("192.168.0.0", "192.168.255.255", "192.167.255.255", "192.169.0.0")]
    [InlineData("198.18.0.0", "198.19.255.255", "198.17.255.255", "198.20.0.0")]
    [InlineData("198.51.100.0", "198.51.100.255", "198.51.99.255", "198.51.101.0")]
    [InlineData("203.0.113.0", "203.0.113.255", "203.0.112.255", "203.0.114.0")]
    [InlineData("224.0.0.0", "239.255.255.255", "223.255.255.255", null)]
    [InlineData("240.0.0.0", "255.255.255.255", null, null)]
    [InlineData("168.63.129.16", "168.63.129.16", "168.63.129.15", "168.63.129.17")]
    public void Ranges_hold_the_ends_and_not_their_neighbours_in_every_form_when_ipv4(
        string first,
        string last,
        string? before,
        string? after
    )
    {
        foreach (var prefix in new[] { "", "::ffff:" })
        {
            Assert.True(ReservedRanges.Contain(IPAddress.Parse(prefix + first)));
            Assert.True(ReservedRanges.Contain(IPAddress.Parse(prefix + last)));
            Assert.False(before is not null && ReservedRanges.Contain(IPAddress.Parse(prefix + before)));
            Assert.False(after is not null && ReservedRanges.Contain(IPAddress.Parse(prefix + after)));
        }
    }

    [Theory]
    [InlineData("2001::", "2001:0:ffff:ffff:ffff:ffff:ffff:ffff", "2001:1::")]
    [InlineData("2001:2::", "2001:2:0:ffff:ffff:ffff:ffff:ffff", "2001:2:1::")]
    [InlineData("2001:10::", "2001:1f:ffff:ffff:ffff:ffff:ffff:ffff", null)]
    [InlineData("2001:20::", "2001:2f:ffff:ffff:ffff:ffff:ffff:ffff", "2001:30::")]
    [InlineData("2001:db8::", "2001:db8:ffff:ffff:ffff:ffff:ffff:ffff", "2001:db9::")]
    [InlineData("2002::", "2002:ffff:ffff:ffff:ffff:ffff:ffff:ffff", "2003::")]
    [InlineData("3fff::", "3fff:fff:ffff:ffff:ffff:ffff:ffff:ffff", "3fff:1000::")]
    public void Ranges_hold_the_ends_and_not_their_neighbour_when_ipv6(string first, string last, string? after)
    {
        Assert.True(ReservedRanges.Contain(IPAddress.Parse(first)));
        Assert.True(ReservedRanges.Contain(IPAddress.Parse(last)));
        Assert.False(after is not null && ReservedRanges.Contain(IPAddress.Parse(after)));
    }

    /// <summary>The special ranges outside 2000::/3, both ends of it, and what no registry has given out.</summary>
    [Theory]
    [InlineData("::")]
    [InlineData("::1")]
    [InlineData("::2")]
    [InlineData("::8.8.8.8")]
    [InlineData("::ffff:0:8.8.8.8")]
    [InlineData("64:ff9b::808:808")]
    [InlineData("64:ff9b:1::1")]
    [InlineData("100::1")]
    [InlineData("100:0:0:1::1")]
    [InlineData("1fff:ffff:ffff:ffff:ffff:ffff:ffff:ffff")]
    [InlineData("4000::")]
    [InlineData("5f00::1")]
    [InlineData("fc00::1")]
    [InlineData("fdff:ffff:ffff:ffff:ffff:ffff:ffff:ffff")]
    [InlineData("fe80::1")]
    [InlineData("fec0::1")]
    [InlineData("feff:ffff:ffff:ffff:ffff:ffff:ffff:ffff")]
    [InlineData("ff02::1")]
    public void Ranges_hold_all_of_ipv6_that_is_not_global_unicast(string address) =>
        Assert.True(ReservedRanges.Contain(IPAddress.Parse(address)));

    [Theory]
    [InlineData("::127.0.0.1")]
    [InlineData("::10.1.2.3")]
    [InlineData("fe80::1%2")]
    public void Ranges_hold_addresses_in_disguise(string address) => Assert.True(ReservedRanges.Contain(IPAddress.Parse(address)));

    [Theory]
    [InlineData("8.8.8.8")]
    [InlineData("2000::")]
    [InlineData("2606:4700:4700::1111")]
    [InlineData("2a00:1450:4001:82a::200e")]
    [InlineData("3ffe:ffff:ffff:ffff:ffff:ffff:ffff:ffff")]
    public void Ranges_leave_out_the_public_internet(string address) => Assert.False(ReservedRanges.Contain(IPAddress.Parse(address)));
}
