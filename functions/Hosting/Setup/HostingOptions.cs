using System.ComponentModel.DataAnnotations;

namespace Alerts.Hosting.Setup;

/// <summary>
/// How the embedded engine runs. Configuration section <c>Hosting</c>; the Functions host has its own settings for all of this.
/// </summary>
internal sealed class HostingOptions
{
    /// <summary>
    /// The address that pages are served on: "localhost" for this machine only, or an IP address such as 0.0.0.0 for all of the machine's.
    /// Default: localhost.
    /// </summary>
    [RegularExpression("localhost|[0-9a-fA-F.:]+", ErrorMessage = "Hosting:Address must be 'localhost' or an IP address such as 0.0.0.0.")]
    public string Address { get; set; } = "localhost";

    /// <summary>
    /// A proxy stands before the pages, and nobody reaches them without it: the last address in X-Forwarded-For is who asks, for the limit
    /// on sign-ups. Always so under the Functions host. Default: false.
    /// </summary>
    public bool BehindProxy { get; set; }

    /// <summary>
    /// Other schedules than the timers have, by the name of the function or of its job: <c>Hosting:Schedules:PollFeeds=00:00:10</c>.
    /// </summary>
    public Dictionary<string, string> Schedules { get; } = [];
}
