using Alerts.Delivery.Ledger;
using Alerts.Subscriptions.Topics;
using Alerts.Web.Rendering;
using Alerts.Web.Views;
using Alerts.Web.Wording;

namespace Alerts.Web.Forms;

/// <summary>One alert and its delivery.</summary>
/// <param name="Headline">What it said; null without an incident.</param>
/// <param name="Link">To the incident; null without one.</param>
/// <param name="State">Such as "sent".</param>
/// <param name="Answer">The receiver's, in its words; null where it has none.</param>
public sealed record DeliveryView(TimeView At, string What, string? Headline, string? Link, string State, string? Answer)
{
    /// <param name="headline">In the page's language; null for the one that was sent, in English.</param>
    internal static DeliveryView Of(LogRow row, string? headline, Language language) =>
        new(
            TimeView.Of(row.At, language),
            Short(row.What)?.In(language) ?? row.What,
            (headline ?? row.Headline) is { } text ? PageText.Line(text) : null,
            row.Incident is { } incident ? $"/incidents/{Uri.EscapeDataString(incident)}" : null,
            Words(row).In(language),
            row.Kept || string.IsNullOrEmpty(row.Status) ? null : PageText.Line(row.Status)
        );

    private static Phrase? Short(string what) =>
        what switch
        {
            "incident.opened" => ManagePhrases.New,
            "incident.updated" => ManagePhrases.Update,
            "incident.retracted" => ManagePhrases.Retracted,
            "confirming" => ManagePhrases.Confirm,
            "digest" => ManagePhrases.Digest,
            "testing" => ManagePhrases.Testing,
            "stopped" => ManagePhrases.Stopped,
            _ => null,
        };

    private static Phrase Words(LogRow row) =>
        row.State switch
        {
            DeliveryState.Sent when row.Kept => ManagePhrases.Kept,
            DeliveryState.Sent => ManagePhrases.Sent,
            DeliveryState.Rejected => ManagePhrases.GivenUp,
            DeliveryState.Waiting => ManagePhrases.Waits,
            _ => ManagePhrases.Sending,
        };
}
