namespace Alerts.Delivery.Mails;

/// <summary>Our mail service took a mail.</summary>
internal sealed record MailTakenRow(DateTimeOffset At);
