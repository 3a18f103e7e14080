using Alerts.Delivery.Email.Outbox;

namespace Alerts.Web.Api;

/// <summary>The answer to an accepted sign-up.</summary>
/// <param name="Status">
/// "confirmation-sent", or "confirmation-kept" if it is only stored in the outbox: alerts start after its link was opened.
/// </param>
/// <param name="Secret">Signs the calls of a webhook, "whsec_…"; shown this once. Null for email.</param>
internal sealed record SubscriptionReceipt(string Status, string? Secret)
{
    public const string Sent = "confirmation-sent";
    public const string Kept = "confirmation-kept";
}

/// <summary>What a mailer posts of one mail; see functions/Web/README.md. Nothing of it can be trusted to be there.</summary>
/// <param name="Kind">hard, soft, complaint or delivered.</param>
/// <param name="MessageId">The mail's id, by which a repeated report counts once.</param>
internal sealed record BounceRequest(string? Address, string? Kind, string? MessageId);

internal sealed record OutboxEntry(string Channel, string To, string Subject, DateTimeOffset At)
{
    public static OutboxEntry Of(OutboxRow row) => new(row.Channel.ToString().ToLowerInvariant(), row.To, row.Subject, row.At);
}
