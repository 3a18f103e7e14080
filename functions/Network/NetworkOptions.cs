using System.ComponentModel.DataAnnotations;

namespace Alerts.Network;

/// <summary>Which addresses that users give may be called, and how we introduce ourselves; section <c>Network</c>.</summary>
internal sealed class NetworkOptions
{
    /// <summary>
    /// Opens loopback addresses, over plain HTTP and on every port. For development, the demo and tests only. Default: false.
    /// </summary>
    public bool AllowLoopback { get; set; }

    /// <summary>Allows ports above 1023 beside 443 (and, for feeds, 80). Default: false.</summary>
    public bool AllowHighPorts { get; set; }

    /// <summary>
    /// The <c>User-Agent</c>: 1 to 200 characters; publishers want a way to reach whoever polls them. Default: Alerts/0.1.
    /// </summary>
    [Required, StringLength(200, MinimumLength = 1)]
    public string UserAgent { get; set; } = "Alerts/0.1 (feed reader)";

    /// <summary>How long a connection may take, name lookup and TLS included: 1 s to 1 minute. Default: 10 s.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "00:01:00", ParseLimitsInInvariantCulture = true, ConvertValueInInvariantCulture = true)]
    public TimeSpan ConnectTimeout { get; set; } = TimeSpan.FromSeconds(10);
}
