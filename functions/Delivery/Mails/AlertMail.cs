using Alerts.Delivery.Wording;
using Alerts.Incidents;
using Alerts.Subscriptions;

namespace Alerts.Delivery.Mails;

/// <summary>Writes the mail of an alert: pure, so that the outbox shows just what SMTP would carry.</summary>
internal static class AlertMail
{
    private const int MostSubject = 140;
    private const int MostTitle = 200;

    /// <param name="now">Of this attempt.</param>
    public static Mail Write(Alert alert, Links links, TopicCatalogue catalogue, DateTimeOffset now) => alert.Content switch
    {
        AlertContent.Changed changed => Write(alert, changed, links, catalogue, now),
        AlertContent.Confirming confirming => ConfirmMail.Write(alert, confirming.Proposal, links, catalogue, now),
        AlertContent.Digesting digesting => DigestMail.Write(alert, digesting.Digest, links, now),
        AlertContent.Stopped stopped => StoppedMail.Write(alert, stopped, links, now),
        _ => throw new ArgumentException($"Nobody writes {alert.Content.GetType().Name}.", nameof(alert)),
    };

    private static Mail Write(Alert alert, AlertContent.Changed changed, Links links, TopicCatalogue catalogue, DateTimeOffset now)
    {
        var change = changed.Change;
        var body = Body(alert, changed, links, catalogue);
        return new Mail
        {
            To = alert.To.Address,
            Subject = Subject(change),
            Text = body.Text(),
            Html = body.Html(),
            MessageId = $"{alert.Id}@{links.Host}",
            Follows = change.Number > 1 ? $"{DeliveryKey.Of(change.Incident, 1, alert.To.Id).Id}@{links.Host}" : null,
            Unsubscribe = links.Unsubscribe(alert.To),
            ListId = $"alerts.{links.Host}",
            Date = now,
        };
    }

    private static string Subject(IncidentChange change) => SafeText.Line(
        change.Kind switch { ChangeKind.Updated => "Update: ", ChangeKind.Retracted => "Taken back: ", _ => "" } + change.Incident.Headline,
        MostSubject);

    private static MailBody Body(Alert alert, AlertContent.Changed changed, Links links, TopicCatalogue catalogue)
    {
        var change = changed.Change;
        var body = new MailBody(SafeText.Line(change.Incident.Headline, MostTitle));
        if (change.Kind == ChangeKind.Retracted)
            body.Line("This is taken back: the reports it was made from turned out to be wrong, or to be of something else.");
        if (change.Details.Count > 0)
            body.List("What changed", change.Details.Take(10).Select(detail => (SafeText.Line(detail, MostTitle), (Uri?)null)));
        body.Facts(IncidentWords.Facts(change.Incident, catalogue));
        body.List("Sources", change.Incident.Sources.Select(source => (
            SafeText.Line($"{source.Outlet}: {source.Title}", MostTitle), SafeText.Link(source.Link))));
        body.Link("All that is known", links.Incident(change.Incident.Id));
        body.Small("You get this because you watch " + WatchWords.List(changed.Why, catalogue) + ".");
        body.Small("This is made by a program from news reports; figures are claims of their sources.");
        body.SmallLink("Stop these alerts", links.Unsubscribe(alert.To));
        return body;
    }
}
