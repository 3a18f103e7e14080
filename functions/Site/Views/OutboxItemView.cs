using Alerts.Delivery;
using Alerts.Delivery.Mails;

namespace Alerts.Site.Views;

/// <summary>One message of the outbox.</summary>
/// <param name="Html">The HTML part; null when there is none.</param>
public sealed record OutboxItemView(string Id, string Channel, string To, string Subject, TimeView At, string Text, string? Html)
{
    internal static OutboxItemView Of(OutboxRow row) =>
        new(row.Id, row.Channel.ToString().ToLowerInvariant(), row.To, SafeText.Line(row.Subject), TimeView.Of(row.At), row.Text, row.Html);
}
