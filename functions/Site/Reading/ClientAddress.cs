using System.Globalization;
using System.Net;
using Alerts.Site.Requests;
using Alerts.Subscriptions;

namespace Alerts.Site.Reading;

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
