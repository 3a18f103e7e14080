using Alerts.Delivery.Email.Bodies;
using Alerts.Delivery.Messages;
using Alerts.Subscriptions.Subscribers;
using Alerts.Subscriptions.Topics;

namespace Alerts.Delivery.Email.Outbox;

internal sealed class OutboxChannel(OutboxStore outbox, Links links, TopicCatalogue catalogue, TimeProvider time) : IChannel, IMailCarrier
{
    public ChannelKind Kind => ChannelKind.Email;

    public async Task<SendResult> SendAsync(Alert alert, CancellationToken cancel)
    {
        var mail = AlertMail.Write(alert, links, catalogue, time.GetUtcNow());
        var row = new OutboxRow(alert.Id, ChannelKind.Email, mail.To, alert.To.Id, mail.Subject, mail.Date, mail.Text, Shown(mail));
        return Kept(await outbox.RecordAsync(row, cancel));
    }

    public async Task<SendResult> CarryAsync(Mail mail, CancellationToken cancel)
    {
        var row = new OutboxRow(mail.MessageId, ChannelKind.Email, mail.To, null, mail.Subject, mail.Date, mail.Text, Shown(mail));
        return Kept(await outbox.RecordAsync(row, cancel));
    }

    private static SendResult.Sent Kept(bool isNew) => new(isNew ? "in the outbox" : "was in the outbox") { Kept = true };

    // A page has no attached parts: it gets the pictures inline (RFC 2397).
    private static string Shown(Mail mail) =>
        mail.Images.Aggregate(
            mail.Html,
            (html, image) =>
                html.Replace("cid:" + image.Id, "data:image/png;base64," + Convert.ToBase64String(image.Png), StringComparison.Ordinal)
        );
}
