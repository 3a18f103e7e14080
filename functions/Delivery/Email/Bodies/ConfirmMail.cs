using Alerts.Delivery.Messages;
using Alerts.Delivery.Wording;
using Alerts.Platform.Text;
using Alerts.Subscriptions.Subscribers;
using Alerts.Subscriptions.Topics;

namespace Alerts.Delivery.Email.Bodies;

/// <summary>
/// Asks, in the requested language, whether the owner of an address wants alerts. It does not reveal whether the address was known.
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
        body.Link(Phrases.ConfirmButton.In(language), links.Confirm(alert.To, proposal, language));
        body.Foot();
        body.Small(Phrases.ConfirmLife.In(language, $"{Proposal.Life.TotalHours:0}"));
        body.Small(Phrases.IfNotYou.In(language));
        return MailFrame.Of(alert, Phrases.ConfirmSubject.In(language), body, links, now);
    }
}

internal static class StoppedMail
{
    private const int MostText = 200;

    public static Mail Write(Alert alert, AlertContent.Stopped stopped, Links links, DateTimeOffset now)
    {
        var language = alert.To.Preferences.Language;
        var title = Phrases.StoppedTitle.In(language, SafeText.Line(stopped.Host, MostText));
        var body = new MailBody(title, language);
        body.Line(
            Phrases.StoppedText.In(language, Dates.Moment(stopped.At.UtcDateTime, language), SafeText.Line(stopped.Reason, MostText))
        );
        body.Line(Phrases.StoppedRemedy.In(language));
        body.Link(Phrases.ToThePage.In(language), links.Manage(alert.To, language));
        body.Foot();
        body.Small(Phrases.StoppedWhy.In(language, alert.To.Id));
        return MailFrame.Of(alert, title, body, links, now);
    }
}
