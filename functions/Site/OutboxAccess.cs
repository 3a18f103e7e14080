using System.Net;
using Alerts.Delivery;
using Alerts.Site.Reading;
using Microsoft.Extensions.Options;

namespace Alerts.Site;

/// <summary>
/// Who may look into the outbox, which shows readers' addresses: everyone where the operator says so, else this machine alone, while mails
/// are kept on it.
/// </summary>
internal sealed class OutboxAccess(IOptions<SiteOptions> site, IOptions<DeliveryOptions> delivery)
{
    /// <summary>A proxy on this machine calls from here for others, and says so.</summary>
    private static readonly string[] OfProxies = ["Forwarded", "Via", "X-Forwarded-For", "X-Forwarded-Host", "X-Original-For", "X-Real-IP"];

    public bool IsOpenTo(HttpContext http) => site.Value.ShowOutbox || (delivery.Value.KeepsMail && IsThisMachine(http));

    // By the Host too: a page of the web can give a name of its own the address 127.0.0.1 (DNS rebinding), and then the browser calls for
    // it.
    private static bool IsThisMachine(HttpContext http) =>
        http.Connection.RemoteIpAddress is not null
        && ClientAddress.Of(http) is null
        && IsLoopback(http.Request.Host.Host)
        && !OfProxies.Any(http.Request.Headers.ContainsKey);

    private static bool IsLoopback(string host) =>
        host.Equals("localhost", StringComparison.OrdinalIgnoreCase)
        || (IPAddress.TryParse(host.Trim('[', ']'), out var address) && IPAddress.IsLoopback(address));
}
