using Alerts.Web.Views;

namespace Alerts.Web.Forms;

/// <summary>The form to subscribe, filled in after a mistake.</summary>
/// <param name="Webhook">For a chat or a program rather than a mailbox.</param>
/// <param name="Address">Of mail, or of the webhook.</param>
/// <param name="Format">Of the webhook.</param>
/// <param name="Owner">Mail address that is told when the webhook is stopped.</param>
/// <param name="Problems">Sentences for the person who filled it in.</param>
public sealed record SubscribeView(
    PreferencesFormView Wish,
    bool Webhook = false,
    string Address = "",
    string Format = "",
    string Owner = "",
    IReadOnlyList<string>? Problems = null
)
{
    public MailView Mail { get; init; }

    /// <summary>Mail is requested but switched off, so there is no form.</summary>
    public bool Closed => !Webhook && Mail == MailView.Off;
}
