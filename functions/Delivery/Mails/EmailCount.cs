namespace Alerts.Delivery.Mails;

/// <summary>Some mails, and when the last of them went out, or is to.</summary>
internal sealed record EmailCount(DateTimeOffset At, int Count);
