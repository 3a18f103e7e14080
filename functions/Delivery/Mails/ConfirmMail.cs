using Alerts.Delivery.Wording;
using Alerts.Subscriptions;

namespace Alerts.Delivery.Mails;

/// <summary>
/// Asks whether the reader of an address asked for alerts, in the language that was asked for. It says nothing about whether the address
/// was known before.
/// </summary>
internal static class ConfirmMail
{
    public static Mail Write(Alert alert, Proposal proposal, Links links, TopicCatalogue catalogue, DateTimeOffset now)
    {
        var language = proposal.Preferences.Language;
        var body = new MailBody(Phrases.ConfirmTitle.In(language), language);
        body.Line(Phrases.ConfirmText.In(language));
        body.List(Phrases.ToWatch.In(language), proposal.Watches.Select(watch => (WatchWords.Of(watch, catalogue, language), (Uri?)null)));
        body.Facts([new MailFact(Phrases.HowOften.In(language), PreferenceWords.Of(proposal.Preferences, language))]);
        body.Link(Phrases.ConfirmButton.In(language), links.Confirm(alert.To, proposal));
        body.Foot();
        body.Small(Phrases.ConfirmLife.In(language, $"{Proposal.Life.TotalHours:0}"));
        body.Small(Phrases.IfNotYou.In(language));
        return MailFrame.Of(alert, Phrases.ConfirmSubject.In(language), body, links, now);
    }
}
