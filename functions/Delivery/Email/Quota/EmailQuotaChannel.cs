using Alerts.Delivery.Email.Bodies;
using Alerts.Delivery.Messages;
using Alerts.Subscriptions.Subscribers;

namespace Alerts.Delivery.Email.Quota;

internal sealed class EmailQuotaChannel(IChannel channel, IMailCarrier carrier, EmailQuota quota, MailTrouble trouble)
    : IChannel,
        IMailCarrier
{
    public ChannelKind Kind => ChannelKind.Email;

    public Task<SendResult?> EnterAsync(Alert alert, CancellationToken cancel) => quota.EnterAsync(alert, cancel);

    public async Task<SendResult> SendAsync(Alert alert, CancellationToken cancel) =>
        await HeedAsync(await channel.SendAsync(alert, cancel));

    public async Task<SendResult> CarryAsync(Mail mail, CancellationToken cancel) =>
        await quota.EnterAsync(cancel) ?? await HeedAsync(await carrier.CarryAsync(mail, cancel));

    // A request to pause applies to all workers: the quota differs from the setting, or other senders use it too.
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
