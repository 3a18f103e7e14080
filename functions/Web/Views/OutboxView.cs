using Alerts.Delivery.Email.Outbox;
using Alerts.Web.Rendering;

namespace Alerts.Web.Views;

public sealed record OutboxView(IReadOnlyList<OutboxItemView> Items);

/// <summary>One message of the outbox.</summary>
/// <param name="Html">The HTML part; null without one.</param>
public sealed record OutboxItemView(string Id, string Channel, string To, string Subject, TimeView At, string Text, string? Html)
{
    internal static OutboxItemView Of(OutboxRow row) =>
        new(row.Id, row.Channel.ToString().ToLowerInvariant(), row.To, PageText.Line(row.Subject), TimeView.Of(row.At), row.Text, row.Html);
}
