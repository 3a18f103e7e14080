using Alerts.Delivery.Messages;
using Alerts.Subscriptions.Checks;
using Alerts.Subscriptions.Topics;

namespace Alerts.Web.Views;

public enum MailView
{
    Sent,

    Kept,

    Off,
}

internal static class MailViews
{
    public static readonly Phrase Closed = ProblemPhrases.MailIsOff;

    public static MailView Of(DeliveryOptions delivery) =>
        delivery.KeepsMail ? MailView.Kept
        : delivery.TakesMailSignUps ? MailView.Sent
        : MailView.Off;
}
