using Alerts.Delivery.Ledger;
using Alerts.Delivery.Messages;
using Alerts.Delivery.Scheduling;
using Alerts.Subscriptions.Subscribers;

namespace Alerts.Delivery.Pipeline;

/// <summary>
/// Brings a job to one subscriber. The steps, in order: eligible, when, lease, suppression, quota, send, record, side effects.
/// </summary>
internal sealed class DeliveryPipeline(
    EligibleStep eligible,
    SendScheduler scheduler,
    DeliveryStore leases,
    AttemptStep attempt,
    AttemptRecorder record,
    DeliverySideEffects effects
)
{
    public async Task<Outcome> DeliverAsync(DeliveryJob job, string subscriber, CancellationToken cancel)
    {
        var answer = await eligible.EvaluateAsync(job, subscriber, cancel);
        if (answer is not Eligible.Yes(var delivery))
            return ((Eligible.No)answer).Outcome;
        var outcome = await DeliverAsync(delivery, cancel);
        await eligible.CloseAsync(delivery, cancel);
        return outcome with { Channel = delivery.Known.Channel };
    }

    private async Task<Outcome> DeliverAsync(AlertDelivery delivery, CancellationToken cancel)
    {
        var (job, alert) = (delivery.Job, delivery.Alert);
        var lease = await leases.TakeAsync(delivery.Key, alert, job.FailedAttempts, WhenAsync, cancel);
        if (lease is not DeliveryLease.Free(var row))
            return await EndAsync(delivery, lease, cancel);
        var result = await attempt.MakeAsync(alert, cancel);
        var end = await record.WriteAsync(new Attempt(job, delivery.Key, alert, row), result);
        return await effects.ApplyAsync(alert, result, end);

        // The lease asks this last: the answer may use up a place of the subscriber's hour.
        Task<SendTime> WhenAsync(CancellationToken stop) => scheduler.WhenAsync(job, alert, delivery.Earlier, stop);
    }

    /// <summary>Why this worker does not send.</summary>
    private async Task<Outcome> EndAsync(AlertDelivery delivery, DeliveryLease lease, CancellationToken cancel) =>
        lease switch
        {
            DeliveryLease.Busy busy => new Outcome(OutcomeKind.Held, FollowUp.Of(delivery.Job, delivery.Known.Id, busy.For)),
            DeliveryLease.Held kept when delivery.Alert.Content is AlertContent.Changed changed => await record.HoldAsync(
                delivery.Alert,
                changed,
                kept.Row,
                cancel
            ),
            DeliveryLease.Unwanted unwanted => Outcome.Skipped(unwanted.Reason),

            // The worker that recorded the end may have crashed before the side effects.
            DeliveryLease.Over over => new Outcome(OutcomeKind.Skipped, await effects.ApplyAsync(delivery.Alert, over.Row, cancel)),
            _ => new Outcome(OutcomeKind.Skipped),
        };
}

/// <summary>One attempt: suppression, quota, send. The page is isolated from its faults.</summary>
internal sealed partial class AttemptStep(SuppressionStep suppression, IEnumerable<IChannel> channels, ILogger<AttemptStep> log)
{
    private readonly Dictionary<ChannelKind, IChannel> _channels = channels.ToDictionary(channel => channel.Kind);

    public async Task<SendResult> MakeAsync(Alert alert, CancellationToken cancel)
    {
        try
        {
            var channel = _channels[alert.To.Channel];
            return await suppression.CheckAsync(alert, cancel)
                ?? await channel.EnterAsync(alert, cancel)
                ?? await channel.SendAsync(alert, cancel);
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
