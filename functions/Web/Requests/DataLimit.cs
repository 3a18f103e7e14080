using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Threading.RateLimiting;
using Alerts.Web.Rendering;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.Options;

namespace Alerts.Web.Requests;

/// <summary>
/// How often one client may ask for data. Counted in memory: a limit that several processes share would cost more than what it saves.
/// This machine itself is not limited.
/// </summary>
internal sealed class DataLimit(IOptions<SiteOptions> options) : IRateLimiterPolicy<string>
{
    public static readonly TimeSpan Window = TimeSpan.FromMinutes(5);

    // The framework's own; it looks through the answer's cases.
    public Func<OnRejectedContext, CancellationToken, ValueTask>? OnRejected =>
        (rejected, _) =>
        {
            var wait = rejected.Lease.TryGetMetadata(MetadataName.RetryAfter, out var left) ? left : Window;
            rejected.HttpContext.Response.Headers.RetryAfter = Math.Ceiling(wait.TotalSeconds).ToString(CultureInfo.InvariantCulture);
            return ValueTask.CompletedTask;
        };

    public RateLimitPartition<string> GetPartition(HttpContext httpContext) =>
        ClientAddress.Of(httpContext) is { } client
            ? RateLimitPartition.GetFixedWindowLimiter(
                Client(client),
                _ => new FixedWindowRateLimiterOptions { PermitLimit = options.Value.MostRequests, Window = Window }
            )
            : RateLimitPartition.GetNoLimiter("");

    // A provider gives a customer 2^64 addresses (RFC 6177); they count as one client.
    private static string Client(IPAddress address) =>
        address.AddressFamily == AddressFamily.InterNetworkV6 && !address.IsIPv4MappedToIPv6
            ? Convert.ToHexString(address.GetAddressBytes()[..8])
            : address.ToString();
}
