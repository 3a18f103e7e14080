using System.Net;

namespace Alerts.Site.Requests;

/// <summary>
/// Behind a proxy: who asks is the last address in X-Forwarded-For, which that proxy wrote; those before it the client could write. Where
/// there is none, or none that can be a client's, the connection's address counts. The header stays, for those who judge by it.
/// </summary>
internal sealed class ForwardedClient(RequestDelegate next)
{
    private const string Header = "X-Forwarded-For";

    public Task InvokeAsync(HttpContext http)
    {
        http.Features.Set(
            new Client(Read(http.Request.Headers[Header].LastOrDefault()) ?? http.Connection.RemoteIpAddress ?? IPAddress.None)
        );
        return next(http);
    }

    /// <returns>Null when the last entry is no address that a client can have.</returns>
    public static IPAddress? Read(string? header)
    {
        var last = header?[(header.LastIndexOf(',') + 1)..].Trim() ?? "";
        // "203" is an address too, for whoever wrote the parser. Azure's front ends write the port.
        if (!last.Contains('.', StringComparison.Ordinal) && !last.Contains(':', StringComparison.Ordinal))
            return null;
        if (!IPEndPoint.TryParse(last, out var end))
            return null;
        var address = end.Address.IsIPv4MappedToIPv6 ? end.Address.MapToIPv4() : end.Address;
        return IPAddress.IsLoopback(address) || address.Equals(IPAddress.Any) || address.Equals(IPAddress.IPv6Any) ? null : address;
    }

    /// <summary>By which requests are counted.</summary>
    internal sealed record Client(IPAddress Address);
}
