using Alerts.Subscriptions;
using Alerts.Telemetry;

namespace Alerts.Delivery;

/// <summary>
/// Brings one page to one subscriber: may she have it, is it ours to send, send, say how it ended. "Sent" and "rejected" are written at
/// once; "waiting" only when the message of the next attempt is queued, so that no row waits for a message that was lost.
/// </summary>
internal sealed partial class SingleDelivery(
    SubscriberStore subscribers, Consequences consequences, DeliveryStore deliveries, IEnumerable<IChannel> channels, TimeProvider time, ILogger<SingleDelivery> log)
{
    private readonly Dictionary<ChannelKind, IChannel> _channels = channels.ToDictionary(channel => channel.Kind);

    public async Task<Outcome> DeliverAsync(AlertPage page, string subscriber, CancellationToken cancel)
    {
        if (await subscribers.GetAsync(subscriber, cancel) is not { } known)
            return Skip(subscriber, SkipReason.Unknown);
        return await DeliverAsync(page, known, cancel) with { Channel = known.Channel };
    }

    private async Task<Outcome> DeliverAsync(AlertPage page, Subscriber known, CancellationToken cancel)
    {
        var subscriber = known.Id;
        var key = DeliveryKey.Of(page, subscriber);
        Traces.Tag("delivery", key.Id);
        return Eligibility.Of(page, known, key.Id, time.GetUtcNow()) switch
        {
            Eligibility.Yes yes => await TakeAndSendAsync(page, key, yes.Alert, cancel),
            Eligibility.IfTold maybe when await deliveries.WasToldAsync(page.Change!, subscriber, cancel) =>
                await TakeAndSendAsync(page, key, maybe.Alert, cancel),
            Eligibility.No { Reason: SkipReason.NotActive } => Skip(subscriber, SkipReason.NotActive) with { Next = Consequences.OfStopped(known) },
            Eligibility.No no => Skip(subscriber, no.Reason),
            _ => Skip(subscriber, SkipReason.NotTold),
        };
    }

    private Outcome Skip(string subscriber, SkipReason reason)
    {
        Log.Skipped(log, subscriber, reason);
        return new Outcome(OutcomeKind.Skipped);
    }

    private async Task<Outcome> TakeAndSendAsync(AlertPage page, DeliveryKey key, Alert alert, CancellationToken cancel)
    {
        switch (await deliveries.TakeAsync(key, alert, page.FailedAttempts, cancel))
        {
            case Claim.Free free:
                return await SendAsync(page, key, free.Row, alert, cancel);
            case Claim.Busy busy:
                return new Outcome(OutcomeKind.Held, Later(page, alert, page.FailedAttempts, busy.For));
            case Claim.Over { Row.Disabled: { } reason }:
                // Written and then died, perhaps before the subscription was ended.
                return new Outcome(OutcomeKind.Skipped, await consequences.OfDeadAddressAsync(alert, reason, cancel));
            case Claim.Over { Row.State: DeliveryState.Sent }:
                await consequences.OfSentAsync(alert, cancel);
                return new Outcome(OutcomeKind.Skipped);
            default:
                return new Outcome(OutcomeKind.Skipped);
        }
    }

    private async Task<Outcome> SendAsync(AlertPage page, DeliveryKey key, DeliveryRow row, Alert alert, CancellationToken cancel)
    {
        var result = await AttemptAsync(alert, cancel);

        // Not cancelled any more: what was sent and not written down is sent again.
        switch (result)
        {
            case SendResult.Sent sent:
                await deliveries.SentAsync(
                    key, alert, Ended(row, DeliveryState.Sent, sent.Status) with { Reference = sent.Reference }, CancellationToken.None);
                await consequences.OfSentAsync(alert, CancellationToken.None);
                return new Outcome(OutcomeKind.Sent);
            case SendResult.NotYet notYet:
                var unsent = Ended(row, DeliveryState.Waiting, "not yet") with { Failed = page.FailedAttempts };
                return new Outcome(
                    OutcomeKind.Held,
                    Later(page, alert, page.FailedAttempts, notYet.Wait),
                    cancel => deliveries.EndedAsync(key, alert, row, unsent, cancel));
            case SendResult.Deferred deferred when RetrySchedule.Wait(page.FailedAttempts + 1, deferred.RetryAfter, Random.Shared.NextDouble()) is { } wait:
                Log.Deferred(log, alert.Id, alert.To.Id, page.FailedAttempts + 1, deferred.Reason, wait);
                var waiting = Ended(row, DeliveryState.Waiting, deferred.Reason) with { Failed = page.FailedAttempts + 1 };
                return new Outcome(
                    OutcomeKind.Later,
                    Later(page, alert, page.FailedAttempts + 1, wait),
                    cancel => deliveries.EndedAsync(key, alert, row, waiting, cancel));
            case SendResult.Deferred deferred:
                return await RejectAsync(
                    key, row, alert, $"{deferred.Reason}, {RetrySchedule.Attempts} times", ends: !deferred.OurSide);
            case SendResult.Rejected rejected:
                return await RejectAsync(key, row, alert, rejected.Reason, rejected.EndsSubscription);
            default:
                throw new InvalidOperationException($"A channel answered {result}.");
        }
    }

    private async Task<SendResult> AttemptAsync(Alert alert, CancellationToken cancel)
    {
        try
        {
            return await _channels[alert.To.Channel].SendAsync(alert, cancel);
        }
        catch (Exception e) when (!cancel.IsCancellationRequested)
        {
            // The isolation point: one message that cannot be written must not keep the rest of the page, nor end a subscription.
            Log.Failed(log, e, alert.Id, alert.To.Id);
            return new SendResult.Deferred("fault in " + alert.To.Channel, OurSide: true);
        }
    }

    private async Task<Outcome> RejectAsync(DeliveryKey key, DeliveryRow row, Alert alert, string reason, bool ends)
    {
        Log.Rejected(log, alert.Id, alert.To.Id, reason);
        var rejected = Ended(row, DeliveryState.Rejected, reason) with { Disabled = ends ? reason : null };
        await deliveries.EndedAsync(key, alert, row, rejected, CancellationToken.None);
        return new Outcome(OutcomeKind.Rejected, ends ? await consequences.OfDeadAddressAsync(alert, reason, CancellationToken.None) : null);
    }

    private DeliveryRow Ended(DeliveryRow row, DeliveryState state, string status) =>
        row with { State = state, Status = status, At = time.GetUtcNow(), LeaseUntil = null };

    private static Flow.Outgoing Later(AlertPage page, Alert alert, int failed, TimeSpan wait) =>
        AlertPage.Queue.Message(page with { Subscribers = [alert.To.Id], FailedAttempts = failed }, wait);

    private static partial class Log
    {
        [LoggerMessage(501, LogLevel.Debug, "A page is nothing for subscriber {Subscriber}: {Reason}")]
        public static partial void Skipped(ILogger log, string subscriber, SkipReason reason);

        [LoggerMessage(502, LogLevel.Warning, "Delivery {Id} to subscriber {Subscriber} failed, attempt {Attempt}: {Reason}; again in {Wait}")]
        public static partial void Deferred(ILogger log, string id, string subscriber, int attempt, string reason, TimeSpan wait);

        [LoggerMessage(503, LogLevel.Warning, "Delivery {Id} to subscriber {Subscriber} is given up: {Reason}")]
        public static partial void Rejected(ILogger log, string id, string subscriber, string reason);

        [LoggerMessage(504, LogLevel.Error, "Delivery {Id} to subscriber {Subscriber} met a fault of ours")]
        public static partial void Failed(ILogger log, Exception e, string id, string subscriber);
    }
}
