using Alerts.Subscriptions;

namespace Alerts.Delivery.Mails;

/// <summary>A message that did not leave the machine.</summary>
/// <param name="Id">The delivery's id.</param>
/// <param name="Subscriber">Null when it is not known, as for what a receiver of the demo got.</param>
/// <param name="Html">Null when there is none.</param>
internal sealed record OutboxRow(
    string Id,
    ChannelKind Channel,
    string To,
    string? Subscriber,
    string Subject,
    DateTimeOffset At,
    string Text,
    string? Html
)
{
    public override string ToString() => $"OutboxRow {Id} ({Channel}, {At:O})";
}
