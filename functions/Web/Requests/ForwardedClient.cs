using System.Globalization;
using System.Net;
using Alerts.Subscriptions.SignUps;

namespace Alerts.Web.Requests;

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

/// <summary>
/// Who asks, for counting. Behind the Functions host or a proxy that is who that one says, and never this machine itself.
/// </summary>
internal static class ClientAddress
{
    public const string Later = "There were too many sign-ups from your network. Try again in an hour.";

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
