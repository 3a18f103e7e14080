using Alerts.Subscriptions;

namespace Alerts.Delivery.Mails;

/// <summary>Where no mail service is set up: every mail waits, uncounted, until an operator sets one.</summary>
internal sealed class NoMailChannel : IChannel, IMailCarrier
{
    private static readonly SendResult.NotYet Wait = new(TimeSpan.FromMinutes(5), "no mail server is set");

    public ChannelKind Kind => ChannelKind.Email;

    public Task<SendResult> SendAsync(Alert alert, CancellationToken cancel) => Task.FromResult<SendResult>(Wait);

    public Task<SendResult> CarryAsync(Mail mail, CancellationToken cancel) => Task.FromResult<SendResult>(Wait);
}
