using Alerts.Delivery;
using Alerts.Delivery.Mails;

namespace Alerts.Site.Api;

/// <summary>A message of the outbox as data.</summary>
internal sealed record OutboxEntry(string Channel, string To, string Subject, DateTimeOffset At)
{
    public static OutboxEntry Of(OutboxRow row) => new(row.Channel.ToString().ToLowerInvariant(), row.To, row.Subject, row.At);
}
