using Alerts.Delivery.Ledger;
using Alerts.Web.Rendering;
using Alerts.Web.Views;

namespace Alerts.Web.Forms;

/// <summary>One alert and its delivery.</summary>
/// <param name="Headline">What it said; null without an incident.</param>
/// <param name="Link">To the incident; null without one.</param>
/// <param name="State">Such as "sent", with the receiver's answer.</param>
public sealed record DeliveryView(TimeView At, string What, string? Headline, string? Link, string State)
{
    internal static DeliveryView Of(LogRow row) =>
        new(
            TimeView.Of(row.At),
            Short(row.What),
            row.Headline is { } headline ? PageText.Line(headline) : null,
            row.Incident is { } incident ? $"/incidents/{Uri.EscapeDataString(incident)}" : null,
            Words(row)
        );

    private static string Short(string what) =>
        what switch
        {
            "incident.opened" => "new",
            "incident.updated" => "update",
            "incident.retracted" => "retracted",
            "confirming" => "confirm",
            _ => what,
        };

    private static string Words(LogRow row)
    {
        var state = row.State switch
        {
            DeliveryState.Sent when row.Kept => "kept in the outbox",
            DeliveryState.Sent => "sent",
            DeliveryState.Rejected => "given up",
            DeliveryState.Waiting => "waits for the next attempt",
            _ => "being sent",
        };
        return row.Kept || string.IsNullOrEmpty(row.Status) ? state : $"{state} ({PageText.Line(row.Status)})";
    }
}
