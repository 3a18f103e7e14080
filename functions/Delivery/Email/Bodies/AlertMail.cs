using Alerts.Delivery.Ledger;
using Alerts.Delivery.Messages;
using Alerts.Delivery.Pictures;
using Alerts.Delivery.Wording;
using Alerts.Incidents.Summaries;
using Alerts.Platform.Text;
using Alerts.Subscriptions.Subscribers;
using Alerts.Subscriptions.Topics;

namespace Alerts.Delivery.Email.Bodies;

internal static class AlertMail
{
    private const int MostTitle = 200;
    private const int MostDetails = 10;

    public static Mail Write(Alert alert, Links links, TopicCatalogue catalogue, DateTimeOffset now) =>
        alert.Content switch
        {
            AlertContent.Changed changed => Write(alert, changed, links, catalogue, now),
            AlertContent.Confirming confirming => ConfirmMail.Write(alert, confirming.Proposal, links, catalogue, now),
            AlertContent.Digesting digesting => DigestMail.Write(alert, digesting.Digest, links, catalogue, now),
            AlertContent.Stopped stopped => StoppedMail.Write(alert, stopped, links, now),
            _ => throw new ArgumentException($"{alert.Content.GetType().Name} cannot be written as a mail.", nameof(alert)),
        };

    private static Mail Write(Alert alert, AlertContent.Changed changed, Links links, TopicCatalogue catalogue, DateTimeOffset now)
    {
        var (change, language) = (changed.Change, alert.To.Preferences.Language);
        var headline = HeadlineWords.Of(change.Incident, catalogue, language);
        var picture = Picture(alert, change.Incident, links);
        return MailFrame.Of(
            alert,
            Subject(change.Kind, headline, language),
            Body(alert, changed, headline, picture, links, catalogue),
            links,
            now
        ) with
        {
            Follows = change.Number > 1 ? MailFrame.MessageId(DeliveryKey.Of(change.Incident, 1, alert.To.Id).Id, links) : null,
            Unsubscribe = links.Unsubscribe(alert.To, language),
            Images = picture is null ? [] : [picture],
        };
    }

    private static string Subject(ChangeKind kind, string headline, Language language) =>
        kind switch
        {
            ChangeKind.Updated => Phrases.Update.In(language, headline),
            ChangeKind.Retracted => Phrases.TakenBack.In(language, headline),
            _ => headline,
        };

    private static MailImage? Picture(Alert alert, IncidentSummary incident, Links links) =>
        IncidentPicture.Of(incident) is { } png ? new MailImage($"map.{alert.Id}@{links.Host}", png) : null;

    private static MailBody Body(
        Alert alert,
        AlertContent.Changed changed,
        string headline,
        MailImage? picture,
        Links links,
        TopicCatalogue catalogue
    )
    {
        var (change, language) = (changed.Change, alert.To.Preferences.Language);
        var incident = change.Incident;
        var body = new MailBody(headline, language);
        if (change.Kind == ChangeKind.Retracted)
            body.Notice(RetractionWords.Of(incident, language));
        body.List(
            Phrases.WhatChanged.In(language),
            RetractionWords.Details(change).Take(MostDetails).Select(detail => (ChangeWords.Of(detail, catalogue, language), (Uri?)null))
        );
        body.Facts(IncidentWords.Facts(incident, catalogue, language));
        if (picture is not null)
            body.Picture(picture, Phrases.MapOf.In(language, IncidentWords.Where(incident, catalogue, language)), IncidentPicture.Width);
        body.List(
            Phrases.Sources.In(language),
            incident.Sources.Select(source => (SafeText.Line($"{source.Outlet}: {source.Title}", MostTitle), SafeText.Link(source.Link)))
        );
        body.Link(Phrases.AllThatIsKnown.In(language), links.Incident(incident.Id, language));
        body.Foot();
        body.Small(Phrases.Why.In(language, WatchWords.List(changed.Why, catalogue, language)));
        MailFrame.Foot(body, alert, links);
        return body;
    }
}
