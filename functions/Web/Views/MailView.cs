using Alerts.Delivery.Messages;
using Alerts.Subscriptions.SignUps;

namespace Alerts.Web.Views;

public enum MailView
{
    Sent,

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
