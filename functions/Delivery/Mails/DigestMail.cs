using System.Globalization;

namespace Alerts.Delivery.Mails;

/// <summary>Writes the mail of several changes that come together.</summary>
internal static class DigestMail
{
    private const int MostText = 300;

    public static Mail Write(Alert alert, Digest digest, Links links, DateTimeOffset now)
    {
        var title = digest.Items.Count == 1 ? "1 incident" : string.Create(CultureInfo.InvariantCulture, $"{digest.Items.Count} incidents");
        var body = new MailBody($"{title} since {digest.From:d MMMM}");
        body.List("The gravest first", digest.Items.Select(item => (Line(item), (Uri?)links.Incident(item.Incident.Id))));
        body.Small("This is made by a program from news reports; figures are claims of their sources.");
        body.SmallLink("Stop these alerts", links.Unsubscribe(alert.To));
        return new Mail
        {
            To = alert.To.Address,
            Subject = $"{title} you watch for",
            Text = body.Text(),
            Html = body.Html(),
            MessageId = $"{alert.Id}@{links.Host}",
            Unsubscribe = links.Unsubscribe(alert.To),
            ListId = $"alerts.{links.Host}",
            Date = now,
        };
    }

    private static string Line(DigestItem item) => SafeText.Line(string.Join(". ", item.Details.Prepend(item.Incident.Headline)), MostText);
}
