using Alerts.Delivery.Email.Bodies;
using Alerts.Delivery.Messages;
using Alerts.Subscriptions.SignUps;
using Alerts.Subscriptions.Subscribers;
using Microsoft.Extensions.Options;

namespace Alerts.Delivery.Email;

internal sealed class MailSignUps(IOptions<DeliveryOptions> options) : IMailSignUps
{
    public bool AreOpen => options.Value.TakesMailSignUps;
}

/// <summary>Without a mail service: every mail waits, uncounted, until an operator sets one up.</summary>
internal sealed class NoMailChannel : IChannel, IMailCarrier
{
    private static readonly SendResult.NotYet Wait = new(TimeSpan.FromMinutes(5), "no mail server is set");

    public ChannelKind Kind => ChannelKind.Email;

    public Task<SendResult> SendAsync(Alert alert, CancellationToken cancel) => Task.FromResult<SendResult>(Wait);

    public Task<SendResult> CarryAsync(Mail mail, CancellationToken cancel) => Task.FromResult<SendResult>(Wait);
}
