namespace Alerts.Delivery.Mails;

/// <summary>One line of a mail's table, such as "Killed" and "26 (24 to 27)".</summary>
internal sealed record MailFact(string Label, string Value);
