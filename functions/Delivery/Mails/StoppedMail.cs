using System.Globalization;

namespace Alerts.Delivery.Mails;

/// <summary>Tells the owner of a webhook that it is not called any more, and what to do.</summary>
internal static class StoppedMail
{
    private const int MostText = 200;

    public static Mail Write(Alert alert, AlertContent.Stopped stopped, Links links, DateTimeOffset now)
    {
        var host = SafeText.Line(stopped.Host, MostText);
        var body = new MailBody($"Alerts to your webhook at {host} are stopped");
        body.Line(string.Create(CultureInfo.InvariantCulture, $"Since {stopped.At:d MMMM yyyy, HH:mm} UTC nothing is sent to it. The reason: {SafeText.Line(stopped.Reason, MostText)}."));
        body.Line("What was reported since then is not lost: once the webhook works again, take it up again and ask for the alerts of that time.");
        body.Small($"The webhook's subscription has the id {alert.To.Id}. You get this because your address was given as its owner's.");
        return new Mail
        {
            To = alert.To.Address,
            Subject = $"Stopped: alerts to your webhook at {host}",
            Text = body.Text(),
            Html = body.Html(),
            MessageId = $"{alert.Id}@{links.Host}",
            ListId = $"alerts.{links.Host}",
            Date = now,
        };
    }
}
