using Alerts.Subscriptions;

namespace Alerts.Delivery;

/// <summary>Hands an alert to its channel, and keeps the channel's faults away from the rest of the page.</summary>
internal sealed partial class Channels(IEnumerable<IChannel> channels, ILogger<Channels> log)
{
    private readonly Dictionary<ChannelKind, IChannel> _channels = channels.ToDictionary(channel => channel.Kind);

    public async Task<SendResult> SendAsync(Alert alert, CancellationToken cancel)
    {
        try
        {
            return await _channels[alert.To.Channel].SendAsync(alert, cancel);
        }
        catch (Exception e) when (!cancel.IsCancellationRequested)
        {
            // The isolation point: one message that cannot be written must not keep the rest of the page, nor end a subscription.
            Log.Failed(log, e, alert.Id, alert.To.Id);
            return new SendResult.Deferred("fault in " + alert.To.Channel) { IsFault = true };
        }
    }

    private static partial class Log
    {
        [LoggerMessage(504, LogLevel.Error, "Delivery {Id} to subscriber {Subscriber} met a fault of ours")]
        public static partial void Failed(ILogger log, Exception e, string id, string subscriber);
    }
}
