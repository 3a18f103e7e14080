using Alerts.Delivery.Messages;
using Alerts.Subscriptions.Checks;
using Alerts.Subscriptions.Management;
using Alerts.Subscriptions.Subscribers;

namespace Alerts.Delivery.Pipeline;

/// <summary>Stands before every channel: a suppressed address gets nothing, of any kind.</summary>
internal sealed class SuppressedChannel(IChannel channel, Suppression suppression) : IChannel
{
    public ChannelKind Kind => channel.Kind;

    public async Task<SendResult> SendAsync(Alert alert, CancellationToken cancel) =>
        await suppression.FindAsync(alert.To.Channel, alert.To.Address, cancel) is { } row
            ? new SendResult.Rejected($"suppressed ({WordCheck<SuppressionReason>.Word(row.Reason)})", EndsSubscription: true)
            : await channel.SendAsync(alert, cancel);
}
