using Alerts.Delivery.Digests;
using Alerts.Delivery.Timing;
using Alerts.Flow;
using Alerts.Subscriptions;
using Alerts.Telemetry;

namespace Alerts.Delivery;

/// <summary>
/// Brings one page to one subscriber: may she have it, is it ours to send, send, say how it ended. "Sent" and "rejected" are written at
/// once; "waiting" only when the message of the next attempt is queued, so that no row waits for a message that was lost.
/// </summary>
internal sealed partial class SingleDelivery(
    SubscriberStore subscribers, Consequences consequences, DeliveryStore deliveries, Timetable timetable, HeldStore held, DigestDesk digests,
    FailingReceivers failing, IEnumerable<IChannel> channels, TimeProvider time, ILogger<SingleDelivery> log)
{
    /// <summary>How long a digest waits at most before it is looked at again: she may end her pause early.</summary>
    private static readonly TimeSpan LongestWait = TimeSpan.FromDays(1);

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
        if (FailingReceivers.GoesAlone(page, known))
            return new Outcome(OutcomeKind.Held, Message(page with { Subscribers = [subscriber], Alone = true }, TimeSpan.Zero));
        if (page.Digest is { } due)
            return await DigestAsync(page, due, known, cancel);
        var earlier = page.Change is { Number: > 1 } change ? await deliveries.EarlierAsync(change, subscriber, cancel) : Earlier.None;
        var key = DeliveryKey.Of(page, subscriber);
        Traces.Tag("delivery", key.Id);
        return Eligibility.Of(page, known, key.Id, time.GetUtcNow()) switch
        {
            Eligibility.Yes yes => await TakeAndSendAsync(page, key, yes.Alert, earlier, cancel),
            Eligibility.IfTold maybe when earlier.Known => await TakeAndSendAsync(page, key, maybe.Alert, earlier, cancel),
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

    /// <summary>Sends what was held back, and settles it once that is over; an attempt that failed comes back as any other.</summary>
    private async Task<Outcome> DigestAsync(AlertPage page, DigestDue due, Subscriber known, CancellationToken cancel)
    {
        if (known.State != SubscriberState.Active)
        {
            await digests.DropAsync(known.Id, cancel);
            return Skip(known.Id, SkipReason.NotActive);
        }

        var now = time.GetUtcNow();
        if (Sending.Closed(known, now) is { } until)
            return new Outcome(OutcomeKind.Held, Message(page with { Subscribers = [known.Id] }, until - now < LongestWait ? until - now : LongestWait));
        if (await digests.OpenAsync(known, due.Id, cancel) is not { } digest)
            return Skip(known.Id, SkipReason.NothingHeld);

        var key = DeliveryKey.OfDigest(digest.Value.Id, known.Id);
        var alert = new Alert { Id = key.Id, To = known, Content = new AlertContent.Digesting(digest.Value.Digest) };
        var outcome = digest.Value.Digest.Items.Count == 0
            ? Skip(known.Id, SkipReason.NothingHeld)
            : await TakeAndSendAsync(page with { Digest = due with { Id = digest.Value.Id } }, key, alert, Earlier.None, cancel);
        var end = await deliveries.GetAsync(key, cancel);
        if (digest.Value.Digest.Items.Count == 0 || end is { State: DeliveryState.Sent or DeliveryState.Rejected })
            await digests.CloseAsync(known, digest, end, CancellationToken.None);
        return outcome;
    }

    private async Task<Outcome> TakeAndSendAsync(AlertPage page, DeliveryKey key, Alert alert, Earlier earlier, CancellationToken cancel)
    {
        switch (await deliveries.TakeAsync(key, alert, page.FailedAttempts, cancel => timetable.WhenAsync(page, alert, earlier, cancel), cancel))
        {
            case Claim.Free free:
                return await SendAsync(page, key, free.Row, alert, cancel);
            case Claim.Busy busy:
                return new Outcome(OutcomeKind.Held, Later(page, alert, page.FailedAttempts, busy.For));
            case Claim.Held kept when alert.Content is AlertContent.Changed changed:
                return await HoldAsync(alert, changed, kept.Row, cancel);
            case Claim.Unwanted unwanted:
                return Skip(alert.To.Id, unwanted.Reason);
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

    private async Task<Outcome> HoldAsync(Alert alert, AlertContent.Changed changed, DeliveryRow row, CancellationToken cancel)
    {
        await held.HoldAsync(alert.To.Id, changed.Change, row, changed.Why, cancel);
        Log.Held(log, alert.Id, alert.To.Id, row.HeldFor, row.HeldUntil);
        return new Outcome(OutcomeKind.Held);
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
                await failing.NoteAsync(alert, failed: false, CancellationToken.None);
                return new Outcome(OutcomeKind.Sent);
            case SendResult.Hold hold when alert.Content is AlertContent.Changed changed:
                var kept = row.Hold(new When.Hold(Sending.AfterQuiet(alert.To.Preferences, hold.Until), hold.Reason), time.GetUtcNow());
                await deliveries.EndedAsync(key, alert, row, kept, CancellationToken.None);
                return await HoldAsync(alert, changed, kept, CancellationToken.None);
            case SendResult.NotYet notYet:
                var unsent = Ended(row, DeliveryState.Waiting, "not yet") with { Failed = page.FailedAttempts };
                return new Outcome(
                    OutcomeKind.Held,
                    Later(page, alert, page.FailedAttempts, notYet.Wait),
                    cancel => deliveries.EndedAsync(key, alert, row, unsent, cancel));
            case SendResult.Deferred deferred when RetrySchedule.Wait(page.FailedAttempts + 1, deferred.RetryAfter, Random.Shared.NextDouble()) is { } wait:
                Log.Deferred(log, alert.Id, alert.To.Id, page.FailedAttempts + 1, deferred.Reason, wait);
                await failing.NoteAsync(alert, failed: !deferred.OurSide || alert.To.FailingSince is not null, CancellationToken.None);
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

    // Whoever failed comes back among those who failed.
    private static Outgoing Later(AlertPage page, Alert alert, int failed, TimeSpan wait) => Message(
        page with { Subscribers = [alert.To.Id], FailedAttempts = failed, Alone = page.Alone || failed > page.FailedAttempts }, wait);

    private static Outgoing Message(AlertPage page, TimeSpan wait) => (page.Alone ? AlertPage.Retries : AlertPage.Queue).Message(page, wait);

    private static partial class Log
    {
        [LoggerMessage(501, LogLevel.Debug, "A page is nothing for subscriber {Subscriber}: {Reason}")]
        public static partial void Skipped(ILogger log, string subscriber, SkipReason reason);

        [LoggerMessage(505, LogLevel.Debug, "Delivery {Id} to subscriber {Subscriber} is held ({Reason}) until {Until}")]
        public static partial void Held(ILogger log, string id, string subscriber, DigestReason? reason, DateTimeOffset? until);

        [LoggerMessage(502, LogLevel.Warning, "Delivery {Id} to subscriber {Subscriber} failed, attempt {Attempt}: {Reason}; again in {Wait}")]
        public static partial void Deferred(ILogger log, string id, string subscriber, int attempt, string reason, TimeSpan wait);

        [LoggerMessage(503, LogLevel.Warning, "Delivery {Id} to subscriber {Subscriber} is given up: {Reason}")]
        public static partial void Rejected(ILogger log, string id, string subscriber, string reason);

        [LoggerMessage(504, LogLevel.Error, "Delivery {Id} to subscriber {Subscriber} met a fault of ours")]
        public static partial void Failed(ILogger log, Exception e, string id, string subscriber);
    }
}
