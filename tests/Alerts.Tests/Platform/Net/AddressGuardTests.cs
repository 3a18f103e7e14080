using System.Net;
using Alerts.Platform.Net;

namespace Alerts.Tests.Platform.Net;

public class AddressGuardTests
{
    [Theory]
    [InlineData("https://example.com/feed", "Feed", null)]
    [InlineData("https://example.com/hook", "Webhook", null)]
    [InlineData("http://example.com/feed", "Feed", null)]
    [InlineData("http://example.com/hook", "Webhook", "Scheme")]
    [InlineData("ftp://example.com/feed", "Feed", "Scheme")]
    [InlineData("file:///etc/passwd", "Feed", "Scheme")]
    [InlineData("/feed", "Feed", "NotAbsolute")]
    [InlineData("https://me:secret@example.com/feed", "Feed", "UserInfo")]
    [InlineData("https://me@example.com/feed", "Feed", "UserInfo")]
    [InlineData("https://example.com:8443/feed", "Feed", "Port")]
    [InlineData("https://example.com:25/feed", "Feed", "Port")]
    [InlineData("http://example.com:443/feed", "Feed", "Port")]
    [InlineData("https://10.0.0.1/feed", "Feed", "NotPublic")]
    [InlineData("https://[::ffff:169.254.169.254]/feed", "Feed", "NotPublic")]
    [InlineData("https://[fec0::1]/feed", "Feed", "NotPublic")]
    [InlineData("https://[::ffff:0:10.0.0.1]/hook", "Webhook", "NotPublic")]
    [InlineData("https://[2001:20::1]/hook", "Webhook", "NotPublic")]
    [InlineData("https://[4000::1]/feed", "Feed", "NotPublic")]
    [InlineData("http://2130706433/feed", "Feed", "NotPublic")]
    [InlineData("http://0x7f.1/feed", "Feed", "NotPublic")]
    [InlineData("http://127.0.0.1/feed", "Feed", "NotPublic")]
    public void Guard_names_the_reason_when_it_refuses(string address, string use, string? expected) =>
        Assert.Equal(
            expected,
            AddressGuard.Check(new Uri(address, UriKind.RelativeOrAbsolute), Enum.Parse<AddressUse>(use), new NetworkOptions())?.ToString()
        );

    [Theory]
    [InlineData(1023, "Port")]
    [InlineData(1024, null)]
    public void Guard_opens_ports_above_1023_when_told(int port, string? expected) =>
        Assert.Equal(
            expected,
            AddressGuard
                .Check(new Uri($"https://example.com:{port}/"), AddressUse.Webhook, new NetworkOptions { AllowHighPorts = true })
                ?.ToString()
        );

    [Theory]
    [InlineData("http://127.0.0.1:7071/hook", null)]
    [InlineData("http://localhost:7071/hook", null)]
    [InlineData("http://[::1]:7071/hook", null)]
    [InlineData("http://example.com:7071/hook", "Scheme")]
    [InlineData("https://10.0.0.1/hook", "NotPublic")]
    [InlineData("ftp://localhost/hook", "Scheme")]
    public void Guard_opens_loopback_and_nothing_else_when_told(string address, string? expected) =>
        Assert.Equal(
            expected,
            AddressGuard.Check(new Uri(address), AddressUse.Webhook, new NetworkOptions { AllowLoopback = true })?.ToString()
        );

    [Theory]
    [InlineData("http://localhost:7071/hook", null)]
    [InlineData("http://[::1]:7071/hook", null)]
    [InlineData("https://example.com/hook", "NotOwn")]
    [InlineData("https://8.8.8.8/hook", "NotOwn")]
    [InlineData("https://10.0.0.1/hook", "NotOwn")]
    public void Guard_closes_all_but_loopback_when_told(string address, string? expected) =>
        Assert.Equal(
            expected,
            AddressGuard.Check(new Uri(address), AddressUse.Webhook, new NetworkOptions { OnlyLoopback = true })?.ToString()
        );

    [Theory]
    [InlineData("127.0.0.1", true)]
    [InlineData("::ffff:127.0.0.1", true)]
    [InlineData("8.8.8.8", false)]
    [InlineData("10.0.0.1", false)]
    public void Guard_closes_names_that_resolve_elsewhere_when_told(string address, bool expected) =>
        Assert.Equal(expected, AddressGuard.IsAllowed(IPAddress.Parse(address), new NetworkOptions { OnlyLoopback = true }));

    [Theory]
    [InlineData("127.0.0.1", true, true)]
    [InlineData("::ffff:127.0.0.1", true, true)]
    [InlineData("127.0.0.1", false, false)]
    [InlineData("10.0.0.1", true, false)]
    [InlineData("8.8.8.8", false, true)]
    public void Guard_checks_resolved_addresses(string address, bool loopback, bool expected) =>
        Assert.Equal(expected, AddressGuard.IsAllowed(IPAddress.Parse(address), new NetworkOptions { AllowLoopback = loopback }));

    [Fact]
    public void Guard_explains_every_refusal()
    {
        foreach (var refusal in Enum.GetValues<AddressRefusal>())
            Assert.EndsWith(".", AddressGuard.Explain(refusal, AddressUse.Webhook), StringComparison.Ordinal);
    }
}
