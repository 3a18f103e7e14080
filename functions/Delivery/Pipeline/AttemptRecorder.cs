using Alerts.Delivery.Digests;
using Alerts.Delivery.Ledger;
using Alerts.Delivery.Messages;
using Alerts.Delivery.Scheduling;
using Alerts.Subscriptions.Subscribers;

namespace Alerts.Delivery.Pipeline;

/// <summary>
/// Records the result of an attempt, and its effects on the subscription. "Sent", "rejected" and "held" are written at once; "waiting"
/// only when the next attempt's message is queued, so that no row waits for a lost message. Nothing here is cancelled: an unrecorded
/// send would be repeated.
/// </summary>
internal sealed partial class AttemptRecorder(
    DeliveryStore deliveries,
    HeldStore held,
    DeliverySideEffects consequences,
    FailingReceivers failing,
    TimeProvider time,
    ILogger<AttemptRecorder> log
)
{
    public Task<Outcome> WriteAsync(Attempt attempt, SendResult result) =>
        result switch
        {
            SendResult.Sent sent => SentAsync(attempt, sent),
            SendResult.Hold hold when attempt.Alert.Content is AlertContent.Changed changed => HeldBackAsync(attempt, changed, hold),
            SendResult.NotYet notYet => Task.FromResult(Again(OutcomeKind.Held, attempt, attempt.Page, notYet.Reason, notYet.Wait)),
            SendResult.Deferred deferred => DeferredAsync(attempt, deferred),
            SendResult.Rejected rejected => RejectedAsync(attempt, rejected.Reason, rejected.EndsSubscription),
            _ => throw new InvalidOperationException($"A channel answered {result}."),
        };

    /// <summary>Stores a change for its digest, once its row says "held". A repeat changes nothing.</summary>
    public async Task<Outcome> HoldAsync(Alert alert, AlertContent.Changed changed, DeliveryRow row, CancellationToken cancel)
    {
        await held.HoldAsync(alert.To.Id, changed.Change, row, changed.Why, cancel);
        Log.Held(log, alert.Id, alert.To.Id, row.HeldFor, row.HeldUntil);
        return new Outcome(OutcomeKind.Held);
    }

    private async Task<Outcome> SentAsync(Attempt attempt, SendResult.Sent sent)
    {
        var row = Ended(attempt, DeliveryState.Sent, sent.Status) with
        {
            Reference = sent.Reference,
            Kept = sent.Kept,
            Confirms = sent.Confirms ? true : null,
        };
        await deliveries.SentAsync(attempt.Key, attempt.Alert, row, CancellationToken.None);
        await consequences.OfSentAsync(attempt.Alert, row, CancellationToken.None);
        await failing.NoteAsync(attempt.Alert, failed: false, CancellationToken.None);
        return new Outcome(sent.Kept ? OutcomeKind.Kept : OutcomeKind.Sent);
    }

    private async Task<Outcome> HeldBackAsync(Attempt attempt, AlertContent.Changed changed, SendResult.Hold hold)
    {
        var until = SendTimePolicy.AfterQuiet(attempt.Alert.To.Preferences, hold.Until);
        var row = attempt.Row.Hold(new SendTime.Hold(until, hold.Reason), time.GetUtcNow());
        await WriteAsync(attempt, row, CancellationToken.None);
        return await HoldAsync(attempt.Alert, changed, row, CancellationToken.None);
    }

    private async Task<Outcome> DeferredAsync(Attempt attempt, SendResult.Deferred deferred)
    {
        var (alert, page) = (attempt.Alert, attempt.Page with { FailedAttempts = attempt.Page.FailedAttempts + 1 });
        if (deferred.OurSide)
            page = page with { OwnFailures = page.OwnFailures + 1 };
        if (deferred.OfContent)
            page = Refused(page, deferred);
        if (Wait(page, deferred) is not { } wait)
        {
            return deferred.OfContent
                ? await RejectedAsync(attempt, $"content refused: {deferred.Reason}, {RetrySchedule.Attempts} times", ends: false)
                : await RejectedAsync(attempt, $"{deferred.Reason}, {RetrySchedule.Attempts} times", ends: !deferred.IsFault);
        }

        Log.Deferred(log, alert.Id, alert.To.Id, page.FailedAttempts, deferred.Reason, wait);
        var theirs = deferred is { OurSide: false, IsFault: false };
        await failing.NoteAsync(alert, failed: theirs || alert.To.FailingSince is not null, CancellationToken.None);
        return Again(OutcomeKind.Later, attempt, page, deferred.Reason, wait);
    }

    /// <summary>
    /// A server that accepts no mail at all may answer the same, so a refusal counts only after another mail was accepted.
    /// </summary>
    private AlertPage Refused(AlertPage page, SendResult.Deferred deferred) =>
        page with
        {
            ContentRefusals = page.ContentRefusals + (deferred.OthersTakenAt > page.ContentRefusedSince ? 1 : 0),
            ContentRefusedSince = page.ContentRefusedSince ?? time.GetUtcNow(),
        };

    private static TimeSpan? Wait(AlertPage page, SendResult.Deferred deferred) =>
        deferred.OfContent && page.ContentRefusals > 0
            ? RetrySchedule.Wait(page.ContentRefusals, deferred.RetryAfter, Random.Shared.NextDouble())
        : deferred.OurSide ? RetrySchedule.OwnWait(page.OwnFailures, deferred.RetryAfter, Random.Shared.NextDouble())
        : RetrySchedule.Wait(page.FailedAttempts - page.OwnFailures, deferred.RetryAfter, Random.Shared.NextDouble());

    private async Task<Outcome> RejectedAsync(Attempt attempt, string reason, bool ends)
    {
        var alert = attempt.Alert;
        Log.Rejected(log, alert.Id, alert.To.Id, reason);
        await WriteAsync(
            attempt,
            Ended(attempt, DeliveryState.Rejected, reason) with
            {
                Disabled = ends ? reason : null,
            },
            CancellationToken.None
        );
        return new Outcome(
            OutcomeKind.Rejected,
            ends ? await consequences.OfDeadAddressAsync(alert, reason, CancellationToken.None) : null
        );
    }

    /// <param name="next">The page for the retry, with the attempts failed so far.</param>
    private Outcome Again(OutcomeKind kind, Attempt attempt, AlertPage next, string status, TimeSpan wait)
    {
        var waiting = Ended(attempt, DeliveryState.Waiting, status) with { Failed = next.FailedAttempts };
        var alone = next.Alone || next.FailedAttempts > attempt.Page.FailedAttempts;
        var message = FollowUp.Of(next with { Alone = alone }, attempt.Alert.To.Id, wait);
        return new Outcome(kind, message, cancel => WriteAsync(attempt, waiting, cancel));
    }

    private Task WriteAsync(Attempt attempt, DeliveryRow ended, CancellationToken cancel) =>
        deliveries.EndedAsync(attempt.Key, attempt.Alert, attempt.Row, ended, cancel);

    private DeliveryRow Ended(Attempt attempt, DeliveryState state, string status) =>
        attempt.Row with
        {
            State = state,
            Status = status,
            At = time.GetUtcNow(),
            LeaseUntil = null,
        };

    private static partial class Log
    {
        [LoggerMessage(
            502,
            LogLevel.Warning,
            "Delivery {Id} to subscriber {Subscriber} failed, attempt {Attempt}: {Reason}; again in {Wait}"
        )]
        public static partial void Deferred(ILogger log, string id, string subscriber, int attempt, string reason, TimeSpan wait);

        [LoggerMessage(503, LogLevel.Warning, "Delivery {Id} to subscriber {Subscriber} is given up: {Reason}")]
        public static partial void Rejected(ILogger log, string id, string subscriber, string reason);

        [LoggerMessage(505, LogLevel.Debug, "Delivery {Id} to subscriber {Subscriber} is held ({Reason}) until {Until}")]
        public static partial void Held(ILogger log, string id, string subscriber, DigestReason? reason, DateTimeOffset? until);
    }
}

/// <summary>One send of one alert that this worker has taken.</summary>
/// <param name="Page">The page of the alert.</param>
/// <param name="Row">The row by which it was taken.</param>
internal sealed record Attempt(AlertPage Page, DeliveryKey Key, Alert Alert, DeliveryRow Row);
