using System.ComponentModel.DataAnnotations;

namespace Alerts.Web.Rendering;

/// <summary>What the pages show; section <c>Site</c>.</summary>
internal sealed class SiteOptions : IValidatableObject
{
    /// <summary>
    /// Shows every message of the outbox, with its address, to everyone who opens <c>/outbox</c>. For development only. Default: false:
    /// only this machine sees it, while mails are kept on it.
    /// </summary>
    public bool ShowOutbox { get; set; }

    /// <summary>Where readers report mistakes: a mail address, or an address of the web. Shown to everyone. Default: none.</summary>
    [StringLength(200)]
    public string? Contact { get; set; }

    /// <summary>Requests for data of one client within 5 minutes. Default: 600.</summary>
    [Range(1, 1_000_000)]
    public int MostRequests { get; set; } = 600;

    /// <summary>
    /// A WebSub hub that watches the feeds and tells their readers of changes: feeds name it. Default: none.
    /// </summary>
    public Uri? Hub { get; set; }

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (Hub is { } hub && (!hub.IsAbsoluteUri || hub.Scheme is not ("https" or "http")))
            yield return new("Site:Hub is not a web address; write it whole, such as https://hub.example.org/.", [nameof(Hub)]);
    }
}
