using Alerts.Delivery;
using Alerts.Subscriptions;

namespace Alerts.Site.Views;

/// <summary>By the settings.</summary>
internal static class MailViews
{
    public const string Closed = IMailSignUps.Closed;

    public static MailView Of(DeliveryOptions delivery) =>
        delivery.KeepsMail ? MailView.Kept
        : delivery.TakesMailSignUps ? MailView.Sent
        : MailView.Off;
}
