using Alerts.Delivery.Messages;
using Alerts.Delivery.Wording;
using Alerts.Platform.Text;
using Alerts.Subscriptions.Subscribers;
using Alerts.Subscriptions.Topics;

namespace Alerts.Delivery.Email.Bodies;

internal static class MailFrame
{
    private const int MostSubject = 140;

    public static void Foot(MailBody body, Alert alert, Links links)
    {
        var language = alert.To.Preferences.Language;
        body.Small(Phrases.MadeByProgram.In(language));
        body.SmallLink(Phrases.Change.In(language), links.Manage(alert.To, language));
        body.SmallLink(Phrases.Stop.In(language), links.Unsubscribe(alert.To, language));
    }

    public static Mail Of(Alert alert, string subject, MailBody body, Links links, DateTimeOffset now)
    {
        body.Banner = links.Demo ? Phrases.Demonstration.In(body.Language) : null;
        return new Mail
        {
            To = alert.To.Address,
            Subject = SafeText.Line(subject, MostSubject),
            Text = body.Text(),
            Html = body.Html(),
            MessageId = MessageId(alert.Id, links),
            ListId = $"alerts.{links.Host}",
            Date = now,
        };
    }

    public static string MessageId(string delivery, Links links) => $"{delivery}@{links.Host}";
}
