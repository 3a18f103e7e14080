namespace Alerts.Delivery.Mails;

/// <summary>Carries a mail that is no alert: what operators are told.</summary>
internal interface IMailCarrier
{
    /// <summary>One attempt, within <see cref="DeliveryOptions.Timeout"/>. Outcomes are values; an exception is a bug.</summary>
    Task<SendResult> CarryAsync(Mail mail, CancellationToken cancel);
}
