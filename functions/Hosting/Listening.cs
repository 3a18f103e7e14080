using System.Net;
using System.Net.Sockets;
using Alerts.Operations;
using Microsoft.AspNetCore.Server.Kestrel.Core;

namespace Alerts.Hosting;

/// <summary>Which address and port are listened on.</summary>
internal static class Listening
{
    public static void Configure(KestrelServerOptions kestrel, IConfiguration settings, int port)
    {
        kestrel.AddServerHeader = false;
        foreach (var end in Ends(settings, port))
            kestrel.Listen(end);
    }

    /// <summary>Tries the port before anything else is begun.</summary>
    /// <exception cref="CommandFailedException">Somebody has it, or it may not be had.</exception>
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
                throw new CommandFailedException(Words(taken, end), taken);
            }
        }
    }

    /// <summary>A port that nobody has just now: links have to name it before it is listened on.</summary>
    public static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private static IEnumerable<IPEndPoint> Ends(IConfiguration settings, int port)
    {
        // The Functions host calls on loopback, and nobody else may: its calls carry no proof of who calls.
        if (settings.HostPort() is { } hostPort)
            return [new(IPAddress.Loopback, hostPort)];
        if (IPAddress.TryParse(settings["Hosting:Address"], out var address))
            return [new(address, port)];

        // Browsers try ::1 first where a name has both.
        return HasLoopback6()
            ? [new(IPAddress.Loopback, port), new(IPAddress.IPv6Loopback, port)]
            : [new(IPAddress.Loopback, port)];
    }

    private static bool HasLoopback6()
    {
        if (!Socket.OSSupportsIPv6)
            return false;
        try
        {
            using var listener = new TcpListener(IPAddress.IPv6Loopback, 0);
            listener.Start();
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }

    private static string Words(SocketException refused, IPEndPoint end) => refused.SocketErrorCode switch
    {
        SocketError.AddressAlreadyInUse => $"Port {end.Port} is in use: stop the program that uses it, or choose another port with --port.",
        SocketError.AccessDenied => $"This user may not listen on port {end.Port}: choose a port above 1023 with --port.",
        _ => $"{end} cannot be listened on ({refused.Message}): correct Hosting:Address or --port.",
    };
}
