using System.Globalization;
using System.Net;
using Alerts.Subscriptions.SignUps;

namespace Alerts.Web.Requests;

/// <summary>
/// The client behind a proxy is the last address in X-Forwarded-For, which the proxy wrote; the client can write the earlier ones.
/// Without a valid one the connection's address counts. The header stays for later readers.
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

    /// <returns>Null when the last entry is not a client's address.</returns>
    public static IPAddress? Read(string? header)
    {
        var last = header?[(header.LastIndexOf(',') + 1)..].Trim() ?? "";
        // The parser also accepts "203" as an address. Azure's front ends write the port.
        if (!last.Contains('.', StringComparison.Ordinal) && !last.Contains(':', StringComparison.Ordinal))
            return null;
        if (!IPEndPoint.TryParse(last, out var end))
            return null;
        var address = end.Address.IsIPv4MappedToIPv6 ? end.Address.MapToIPv4() : end.Address;
        return IPAddress.IsLoopback(address) || address.Equals(IPAddress.Any) || address.Equals(IPAddress.IPv6Any) ? null : address;
    }

    internal sealed record Client(IPAddress Address);
}

/// <summary>
/// The client's address, for counting. Behind the Functions host or a proxy it comes from there, and is never this machine itself.
/// </summary>
internal static class ClientAddress
{
    /// <returns>Null for this machine itself.</returns>
    public static IPAddress? Of(HttpContext http) =>
        http.Features.Get<ForwardedClient.Client>() is { } client ? client.Address : Direct(http);

    /// <param name="answer">With the status 429; the wait is added to it.</param>
    public static IResult TooMany(HttpContext http, SignUpResult.TooMany many, IResult answer)
    {
        http.Response.Headers.RetryAfter = Math.Ceiling(many.RetryAfter.TotalSeconds).ToString(CultureInfo.InvariantCulture);
        return answer;
    }

    private static IPAddress? Direct(HttpContext http) =>
        http.Connection.RemoteIpAddress is { } address && !IPAddress.IsLoopback(address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address)
            ? address
            : null;
}
