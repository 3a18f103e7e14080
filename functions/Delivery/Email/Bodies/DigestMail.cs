using Alerts.Delivery.Messages;
using Alerts.Delivery.Wording;
using Alerts.Incidents.Summaries;
using Alerts.Subscriptions.Subscribers;
using Alerts.Subscriptions.Topics;

namespace Alerts.Delivery.Email.Bodies;

internal static class DigestMail
{
    // A day of the whole country has about ten; this keeps a mail after a long silence within what programs show uncut (Gmail: 102 kB).
    private const int MostItems = 60;

    public static Mail Write(Alert alert, Digest digest, Links links, TopicCatalogue catalogue, DateTimeOffset now)
    {
        var language = alert.To.Preferences.Language;
        var count = digest.Items.Count == 1 ? Phrases.OneIncident.In(language) : Phrases.Incidents.In(language, digest.Items.Count);
        var title = Title(digest.Reason).In(language, count);
        var body = new MailBody(title, language);
        body.Line(
            $"{Phrases.DigestPeriod.In(language, Moment(digest.From, alert.To), Moment(digest.To, alert.To))} "
                + $"{Because(digest.Reason).In(language)} {Phrases.GravestFirst.In(language)}"
        );
        foreach (var item in digest.Items.Take(MostItems))
            body.Entry(
                Tag(item, language),
                HeadlineWords.Of(item.Incident, catalogue, language),
                links.Incident(item.Incident.Id, language),
                Lines(item, catalogue, language)
            );
        if (digest.Items.Count > MostItems)
            body.Link(Phrases.FurtherIncidents.In(language, digest.Items.Count - MostItems), links.HomeIn(language));
        body.Foot();
        body.Small(Phrases.Why.In(language, WatchWords.List(digest.Items.SelectMany(item => item.Why).Distinct(), catalogue, language)));
        MailFrame.Foot(body, alert, links);
        return MailFrame.Of(alert, title, body, links, now) with { Unsubscribe = links.Unsubscribe(alert.To, language) };
    }

    private static Phrase Title(DigestReason reason) =>
        reason switch
        {
            DigestReason.Daily => Phrases.DigestDaily,
            DigestReason.Weekly => Phrases.DigestWeekly,
            DigestReason.Quiet => Phrases.DigestQuiet,
            DigestReason.Foiled => Phrases.DigestFoiled,
            _ => Phrases.DigestMany,
        };

    private static Phrase Because(DigestReason reason) =>
        reason switch
        {
            DigestReason.Daily => Phrases.BecauseDaily,
            DigestReason.Weekly => Phrases.BecauseWeekly,
            DigestReason.Quiet => Phrases.BecauseQuiet,
            DigestReason.Many => Phrases.BecauseMany,
            DigestReason.Paused => Phrases.BecausePaused,
            DigestReason.Foiled => Phrases.BecauseFoiled,
            _ => Phrases.BecauseQuota,
        };

    private static string Tag(DigestItem item, Language language)
    {
        var kind = KindWords.Of(item.Incident.Kind).In(language);
        return item.Kind switch
        {
            ChangeKind.Updated => $"{kind} · {Phrases.Updated.In(language)}",
            ChangeKind.Retracted => $"{kind} · {Phrases.Retracted.In(language)}",
            _ => kind,
        };
    }

    private static IEnumerable<string> Lines(DigestItem item, TopicCatalogue catalogue, Language language) =>
        [
            .. item.Kind == ChangeKind.Retracted ? new[] { RetractionWords.Of(item.Incident, language) } : [],
            .. item.Details.Select(detail => ChangeWords.Of(detail, catalogue, language)),
            .. IncidentWords
                .Facts(item.Incident, catalogue, language)
                .Where(fact => fact.Label == Phrases.When.In(language) || fact.Label == Phrases.Who.In(language))
                .Select(fact => fact.Value),
        ];

    private static string Moment(DateTimeOffset at, Subscriber reader) =>
        Dates.Moment(LocalClock.Of(reader.Preferences.Zone).Read(at), reader.Preferences.Language);
}
