namespace Alerts.Site;

/// <summary>What the pages show; section <c>Site</c>.</summary>
internal sealed class SiteOptions
{
    /// <summary>
    /// Shows every message of the outbox, with the addresses it went to, to whoever opens <c>/outbox</c>. For the demo and development only.
    /// Default: false.
    /// </summary>
    public bool ShowOutbox { get; set; }
}
