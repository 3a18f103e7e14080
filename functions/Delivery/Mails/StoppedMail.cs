using Alerts.Delivery.Wording;

namespace Alerts.Delivery.Mails;

/// <summary>Tells the owner of a webhook that it is not called any more, and what to do.</summary>
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
        body.Link(Phrases.ToThePage.In(language), links.Manage(alert.To));
        body.Foot();
        body.Small(Phrases.StoppedWhy.In(language, alert.To.Id));
        return MailFrame.Of(alert, title, body, links, now);
    }
}
