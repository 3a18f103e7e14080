using System.Net;
using System.Net.Sockets;

namespace Alerts.EndToEnd.Parts;

internal static class Ports
{
    /// <summary>A port that nobody has just now.</summary>
    public static int Free()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
