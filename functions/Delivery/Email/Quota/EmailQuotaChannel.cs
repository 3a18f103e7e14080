using Alerts.Delivery.Email.Bodies;
using Alerts.Delivery.Messages;
using Alerts.Subscriptions.Subscribers;

namespace Alerts.Delivery.Email.Quota;

/// <summary>Lets whoever carries mail have as many as the quota has places for.</summary>
internal sealed class EmailQuotaChannel(IChannel channel, IMailCarrier carrier, EmailQuota quota, MailTrouble trouble)
    : IChannel,
        IMailCarrier
{
    public ChannelKind Kind => ChannelKind.Email;

    public async Task<SendResult> SendAsync(Alert alert, CancellationToken cancel) =>
        await quota.EnterAsync(alert, cancel) ?? await HeedAsync(await channel.SendAsync(alert, cancel));

    public async Task<SendResult> CarryAsync(Mail mail, CancellationToken cancel) =>
        await quota.EnterAsync(cancel) ?? await HeedAsync(await carrier.CarryAsync(mail, cancel));

    // A service that asks for a pause asks for it from all: its quota is not what we were told, or others use it too.
    private async Task<SendResult> HeedAsync(SendResult result)
    {
        if (result is SendResult.Deferred { OurSide: true, RetryAfter: { } pause })
            await quota.CloseAsync(pause, CancellationToken.None);
        await trouble.NoteAsync(result);
        return result is SendResult.Deferred { OfContent: true } refused
            ? refused with
            {
                OthersTakenAt = await trouble.TakenAtAsync(CancellationToken.None),
            }
            : result;
    }
}
