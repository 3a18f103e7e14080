using System.Net;
using System.Net.Sockets;
using Alerts.CommandLine.Launching;
using Microsoft.AspNetCore.Server.Kestrel.Core;

namespace Alerts.Hosting.Setup;

internal static class Listening
{
    public static void Configure(KestrelServerOptions kestrel, IConfiguration settings, int port)
    {
        kestrel.AddServerHeader = false;
        if (IPAddress.TryParse(settings["Hosting:Address"], out var address))
            kestrel.Listen(address, port);
        else
            kestrel.ListenLocalhost(port);
    }

    /// <summary>Tries the port before anything else starts.</summary>
    /// <exception cref="CommandFailedException">The port is in use or forbidden.</exception>
    public static void Probe(IConfiguration settings, int port)
    {
        foreach (var end in Ends(settings, port))
        {
            try
            {
                using var listener = new TcpListener(end);
                listener.Start();
            }
            catch (SocketException taken)
            {
                // A machine may lack ::1, which Kestrel skips.
                if (!end.Address.Equals(IPAddress.IPv6Loopback) || taken.SocketErrorCode is SocketError.AddressAlreadyInUse)
                    throw new CommandFailedException(Words(taken, end), taken);
            }
        }
    }

    /// <summary>A port that is free now: links must name it before it is opened.</summary>
    public static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    // Browsers try ::1 first where a name has both.
    private static IPEndPoint[] Ends(IConfiguration settings, int port) =>
        IPAddress.TryParse(settings["Hosting:Address"], out var address)
            ? [new(address, port)]
            : [new(IPAddress.Loopback, port), new(IPAddress.IPv6Loopback, port)];

    private static string Words(SocketException refused, IPEndPoint end) =>
        refused.SocketErrorCode switch
        {
            SocketError.AddressAlreadyInUse =>
                $"Port {end.Port} is in use: stop the program that uses it, or choose another port with --port.",
            SocketError.AccessDenied => $"This user may not listen on port {end.Port}: choose a port above 1023 with --port.",
            _ => $"{end} cannot be listened on ({refused.Message}): correct Hosting:Address or --port.",
        };
}
