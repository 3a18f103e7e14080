namespace Alerts.Delivery.Mails;

/// <summary>Our mail service refuses us.</summary>
/// <param name="Reason">Its last answer, by codes only.</param>
/// <param name="Last">When it refused last.</param>
internal sealed record MailTroubleRow(string Reason, DateTimeOffset Since, DateTimeOffset Last);
