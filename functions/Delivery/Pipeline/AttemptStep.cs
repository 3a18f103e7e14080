using Alerts.Delivery.Ledger;
using Alerts.Delivery.Messages;
using Alerts.Delivery.Scheduling;
using Alerts.Subscriptions.Subscribers;

namespace Alerts.Delivery.Pipeline;

/// <summary>
/// Takes and sends a delivery, if it is due and no other worker has it. If it is over already, its effects on the subscription are
/// repeated: the worker that recorded the end may have crashed before them.
/// </summary>
internal sealed class AttemptStep(
    DeliveryStore deliveries,
    SendScheduler timetable,
    ChannelDispatcher channels,
    AttemptRecorder ends,
    DeliverySideEffects consequences
)
{
    /// <param name="earlier">Earlier alerts about the incident.</param>
    public async Task<Outcome> MakeAsync(AlertPage page, DeliveryKey key, Alert alert, PriorAlerts earlier, CancellationToken cancel)
    {
        switch (
            await deliveries.TakeAsync(key, alert, page.FailedAttempts, cancel => timetable.WhenAsync(page, alert, earlier, cancel), cancel)
        )
        {
            case DeliveryLease.Free free:
                return await ends.WriteAsync(new Attempt(page, key, alert, free.Row), await channels.SendAsync(alert, cancel));
            case DeliveryLease.Busy busy:
                return new Outcome(OutcomeKind.Held, FollowUp.Of(page, alert.To.Id, busy.For));
            case DeliveryLease.Held kept when alert.Content is AlertContent.Changed changed:
                return await ends.HoldAsync(alert, changed, kept.Row, cancel);
            case DeliveryLease.Unwanted unwanted:
                return Outcome.Skipped(unwanted.Reason);
            case DeliveryLease.Over { Row.Disabled: { } reason }:
                // The recording worker may have crashed before it ended the subscription.
                return new Outcome(OutcomeKind.Skipped, await consequences.OfDeadAddressAsync(alert, reason, cancel));
            case DeliveryLease.Over { Row: { State: DeliveryState.Sent } sent }:
                await consequences.OfSentAsync(alert, sent, cancel);
                return new Outcome(OutcomeKind.Skipped);
            default:
                return new Outcome(OutcomeKind.Skipped);
        }
    }
}

/// <summary>Gives an alert to its channel, and isolates the page from the channel's faults.</summary>
internal sealed partial class ChannelDispatcher(IEnumerable<IChannel> channels, ILogger<ChannelDispatcher> log)
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
            // The isolation point: a message that cannot be written must neither stop the rest of the page nor end a subscription.
            Log.Failed(log, e, alert.Id, alert.To.Id);
            return new SendResult.Deferred("fault in " + alert.To.Channel) { IsFault = true };
        }
    }

    private static partial class Log
    {
        [LoggerMessage(504, LogLevel.Error, "Delivery {Id} to subscriber {Subscriber} failed by a fault in this service")]
        public static partial void Failed(ILogger log, Exception e, string id, string subscriber);
    }
}
