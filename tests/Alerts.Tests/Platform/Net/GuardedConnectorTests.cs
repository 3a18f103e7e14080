using System.Net;
using System.Net.Sockets;
using Alerts.Platform.Net;
using Microsoft.Extensions.Options;

namespace Alerts.Tests.Platform.Net;

public class GuardedConnectorTests
{
    [Theory]
    [InlineData("127.0.0.1")]
    [InlineData("8.8.8.8", "10.0.0.1")]
    [InlineData("10.0.0.1", "8.8.8.8")]
    [InlineData("::ffff:192.168.1.1")]
    public async Task Connector_refuses_a_name_when_one_of_its_addresses_is_not_public(params string[] addresses)
    {
        var connector = Connector(new NetworkOptions(), addresses);

        var error = await Assert.ThrowsAsync<AddressRefusedException>(() =>
            connector.ConnectAsync(new DnsEndPoint("rebound.example", 443), default).AsTask()
        );

        Assert.Contains("rebound.example", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Connector_connects_to_the_checked_address_when_loopback_is_open()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var connector = Connector(new NetworkOptions { AllowLoopback = true }, "127.0.0.1");

        await using var stream = await connector.ConnectAsync(
            new DnsEndPoint("anything.example", ((IPEndPoint)listener.LocalEndpoint).Port),
            default
        );

        Assert.True(stream.CanWrite);
    }

    [Fact]
    public async Task Connector_says_the_host_is_unknown_when_it_has_no_address() =>
        await Assert.ThrowsAsync<SocketException>(() =>
            Connector(new NetworkOptions()).ConnectAsync(new DnsEndPoint("nowhere.example", 443), default).AsTask()
        );

    private static GuardedConnector Connector(NetworkOptions options, params string[] addresses) =>
        new(Options.Create(options), (_, _) => Task.FromResult(Array.ConvertAll(addresses, IPAddress.Parse)));
}
