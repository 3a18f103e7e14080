using System.ComponentModel.DataAnnotations;
using System.Net.Mail;

namespace Alerts.Operations.Records;

/// <summary>Who the operators are and how they are told; section <c>Operations</c>.</summary>
internal sealed class OperationsOptions : IValidatableObject
{
    public const int LeastKey = 24;

    /// <summary>Where operators get mail, sent as alerts are. Never shown to readers. Default: none.</summary>
    public string? NotifyEmail { get; set; }

    /// <summary>
    /// An https address that gets <c>{"text":"…"}</c>, as Slack, Mattermost, Google Chat and many others accept it. A secret. Default:
    /// none.
    /// </summary>
    public Uri? NotifyWebhook { get; set; }

    /// <summary>
    /// A secret that opens the operators' pages, at least 24 characters; in Azure a reference to the vault. Default: none.
    /// </summary>
    public string? Key { get; set; }

    /// <summary>
    /// Who may open the operators' pages with Entra ID: comma-separated names or object ids as App Service authentication gives them.
    /// Valid only under the Functions host, and only while App Service says that its authentication is on. Default: none.
    /// </summary>
    public string? EntraOperators { get; set; }

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (!string.IsNullOrEmpty(NotifyEmail) && !MailAddress.TryCreate(NotifyEmail, out _))
            yield return new(
                "Operations:NotifyEmail is not an email address; set one, such as operators@example.org.",
                [nameof(NotifyEmail)]
            );
        if (NotifyWebhook is { IsAbsoluteUri: false } or { Scheme: not ("https" or "http") })
            yield return new("Operations:NotifyWebhook is not a web address; write it in full, with https.", [nameof(NotifyWebhook)]);
        if (Key is { Length: > 0 and < LeastKey })
            yield return new(
                $"Operations:Key has fewer than {LeastKey} characters; make a longer one, such as `openssl rand -hex 24` prints.",
                [nameof(Key)]
            );
    }
}
