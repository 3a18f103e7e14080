using System.ComponentModel.DataAnnotations;

namespace Alerts.Hosting.Setup;

/// <summary>How the embedded engine runs. Section <c>Hosting</c>; the Functions host has its own settings for all of this.</summary>
internal sealed class HostingOptions
{
    /// <summary>
    /// The address that pages are served on: "localhost" for this machine only, or an IP address such as 0.0.0.0 for all of the
    /// machine's. Default: localhost.
    /// </summary>
    [RegularExpression("localhost|[0-9a-fA-F.:]+", ErrorMessage = "Hosting:Address must be 'localhost' or an IP address such as 0.0.0.0.")]
    public string Address { get; set; } = "localhost";

    /// <summary>
    /// All requests come through a proxy: the last address in X-Forwarded-For is the client's, for the limit on sign-ups. Always so
    /// under the Functions host. Default: false.
    /// </summary>
    public bool BehindProxy { get; set; }

    /// <summary>
    /// Schedules that replace the timers' own, by the function's or job's name: <c>Hosting:Schedules:PollFeeds=00:00:10</c>.
    /// </summary>
    public Dictionary<string, string> Schedules { get; } = [];
}
