namespace Alerts.Web.Rendering;

/// <summary>What the pages show; section <c>Site</c>.</summary>
internal sealed class SiteOptions
{
    /// <summary>
    /// Shows every message of the outbox, with the addresses it went to, to everyone who opens <c>/outbox</c>. For development only.
    /// Default: false, and then it opens on this machine alone, while mails are kept on it.
    /// </summary>
    public bool ShowOutbox { get; set; }
}
