using Alerts.Delivery.Messages;
using Alerts.Subscriptions.SignUps;

namespace Alerts.Web.Views;

/// <summary>What happens to the mail that confirms a sign-up.</summary>
public enum MailView
{
    Sent,

    /// <summary>It is kept in the outbox on this machine.</summary>
    Kept,

    Off,
}

internal static class MailViews
{
    public const string Closed = IMailSignUps.Closed;

    public static MailView Of(DeliveryOptions delivery) =>
        delivery.KeepsMail ? MailView.Kept
        : delivery.TakesMailSignUps ? MailView.Sent
        : MailView.Off;
}
