using System.Net;
using System.Net.Sockets;
using Microsoft.Extensions.Options;

namespace Alerts.Platform.Net;

/// <summary>
/// Connects to checked addresses only. One bad address of a name refuses the name. The socket goes to the addresses that were checked,
/// because a second lookup could answer differently (DNS rebinding).
/// </summary>
/// <param name="resolve">All addresses of a host name, or of an address as text.</param>
internal sealed class GuardedConnector(IOptions<NetworkOptions> options, Func<string, CancellationToken, Task<IPAddress[]>> resolve)
{
    /// <exception cref="AddressRefusedException">One of the addresses may not be called.</exception>
    /// <exception cref="SocketException">The name does not resolve, or nothing answers.</exception>
    public async ValueTask<Stream> ConnectAsync(DnsEndPoint to, CancellationToken cancel)
    {
        var addresses = await resolve(to.Host, cancel);
        if (addresses.Length == 0)
            throw new SocketException((int)SocketError.HostNotFound);
        if (!Array.TrueForAll(addresses, address => AddressGuard.IsAllowed(address, options.Value)))
            throw new AddressRefusedException(to.Host);
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(addresses, to.Port, cancel);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }
}
