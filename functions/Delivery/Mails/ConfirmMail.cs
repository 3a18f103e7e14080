using Alerts.Delivery.Wording;
using Alerts.Subscriptions;

namespace Alerts.Delivery.Mails;

/// <summary>Asks whether the reader of an address asked for alerts. It says nothing about whether the address was known before.</summary>
internal static class ConfirmMail
{
    public static Mail Write(Alert alert, Proposal proposal, Links links, TopicCatalogue catalogue, DateTimeOffset now)
    {
        var body = new MailBody("Do you want these alerts?");
        body.Line("Somebody, we hope you, asked for alerts about armed attacks and military operations in Pakistan to this address:");
        body.List("To watch", proposal.Watches.Select(watch => (WatchWords.Of(watch, catalogue), (Uri?)null)));
        body.Link("Yes, send them", links.Confirm(alert.To, proposal));
        body.Small($"The link works for {Proposal.Life.TotalHours:0} hours. What you confirm replaces what you had asked for before.");
        body.Small("If it was not you, do nothing: nothing will be sent.");
        return new Mail
        {
            To = alert.To.Address,
            Subject = "Please confirm: alerts about Pakistan",
            Text = body.Text(),
            Html = body.Html(),
            MessageId = $"{alert.Id}@{links.Host}",
            ListId = $"alerts.{links.Host}",
            Date = now,
        };
    }
}
