using Alerts.Delivery.Digests;
using Alerts.Delivery.Ledger;
using Alerts.Delivery.Messages;
using Alerts.Delivery.Scheduling;
using Alerts.Subscriptions.Subscribers;

namespace Alerts.Delivery.Pipeline;

/// <summary>
/// Records the result of an attempt. "Sent", "rejected" and "held" are written at once; "waiting"
/// only when the next attempt's message is queued, so that no row waits for a lost message. Nothing here is cancelled: an unrecorded
/// send would be repeated.
/// </summary>
internal sealed partial class AttemptRecorder(DeliveryStore deliveries, HeldStore held, TimeProvider time, ILogger<AttemptRecorder> log)
{
    public Task<AttemptEnd> WriteAsync(Attempt attempt, SendResult result) =>
        result switch
        {
            SendResult.Sent sent => SentAsync(attempt, sent),
            SendResult.Hold hold when attempt.Alert.Content is AlertContent.Changed changed => HeldBackAsync(attempt, changed, hold),
            SendResult.NotYet notYet => Task.FromResult(Again(OutcomeKind.Held, attempt, attempt.Job, notYet.Reason, notYet.Wait)),
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

    private async Task<AttemptEnd> SentAsync(Attempt attempt, SendResult.Sent sent)
    {
        var row = Ended(attempt, DeliveryState.Sent, sent.Status) with
        {
            Reference = sent.Reference,
            Kept = sent.Kept,
            Confirms = sent.Confirms ? true : null,
        };
        await deliveries.SentAsync(attempt.Key, attempt.Alert, row, CancellationToken.None);
        return new AttemptEnd(new Outcome(sent.Kept ? OutcomeKind.Kept : OutcomeKind.Sent), row);
    }

    private async Task<AttemptEnd> HeldBackAsync(Attempt attempt, AlertContent.Changed changed, SendResult.Hold hold)
    {
        var until = SendTimePolicy.AfterQuiet(attempt.Alert.To.Preferences, hold.Until);
        var row = attempt.Row.Hold(new SendTime.Hold(until, hold.Reason), time.GetUtcNow());
        await WriteAsync(attempt, row, CancellationToken.None);
        return new AttemptEnd(await HoldAsync(attempt.Alert, changed, row, CancellationToken.None));
    }

    private async Task<AttemptEnd> DeferredAsync(Attempt attempt, SendResult.Deferred deferred)
    {
        var (alert, job) = (attempt.Alert, attempt.Job with { FailedAttempts = attempt.Job.FailedAttempts + 1 });
        if (deferred.OurSide)
            job = job with { OwnFailures = job.OwnFailures + 1 };
        if (deferred.OfContent)
            job = Refused(job, deferred);
        if (Wait(job, deferred) is not { } wait)
        {
            return deferred.OfContent
                ? await RejectedAsync(attempt, $"content refused: {deferred.Reason}, {RetrySchedule.Attempts} times", ends: false)
                : await RejectedAsync(attempt, $"{deferred.Reason}, {RetrySchedule.Attempts} times", ends: !deferred.IsFault);
        }

        Log.Deferred(log, alert.Id, alert.To.Id, job.FailedAttempts, deferred.Reason, wait);
        return Again(OutcomeKind.Later, attempt, job, deferred.Reason, wait);
    }

    /// <summary>
    /// A server that accepts no mail at all may answer the same, so a refusal counts only after another mail was accepted.
    /// </summary>
    private DeliveryJob Refused(DeliveryJob job, SendResult.Deferred deferred) =>
        job with
        {
            ContentRefusals = job.ContentRefusals + (deferred.OthersTakenAt > job.ContentRefusedSince ? 1 : 0),
            ContentRefusedSince = job.ContentRefusedSince ?? time.GetUtcNow(),
        };

    private static TimeSpan? Wait(DeliveryJob job, SendResult.Deferred deferred) =>
        deferred.OfContent && job.ContentRefusals > 0
            ? RetrySchedule.Wait(job.ContentRefusals, deferred.RetryAfter, Random.Shared.NextDouble())
        : deferred.OurSide ? RetrySchedule.OwnWait(job.OwnFailures, deferred.RetryAfter, Random.Shared.NextDouble())
        : RetrySchedule.Wait(job.FailedAttempts - job.OwnFailures, deferred.RetryAfter, Random.Shared.NextDouble());

    private async Task<AttemptEnd> RejectedAsync(Attempt attempt, string reason, bool ends)
    {
        var alert = attempt.Alert;
        Log.Rejected(log, alert.Id, alert.To.Id, reason);
        var row = Ended(attempt, DeliveryState.Rejected, reason) with { Disabled = ends ? reason : null };
        await WriteAsync(attempt, row, CancellationToken.None);
        return new AttemptEnd(new Outcome(OutcomeKind.Rejected), row);
    }

    /// <param name="next">The job for the retry, with the attempts failed so far.</param>
    private AttemptEnd Again(OutcomeKind kind, Attempt attempt, DeliveryJob next, string status, TimeSpan wait)
    {
        var waiting = Ended(attempt, DeliveryState.Waiting, status) with { Failed = next.FailedAttempts };
        var alone = next.Alone || next.FailedAttempts > attempt.Job.FailedAttempts;
        var message = FollowUp.Of(next with { Alone = alone }, attempt.Alert.To.Id, wait);
        return new AttemptEnd(new Outcome(kind, message, cancel => WriteAsync(attempt, waiting, cancel)));
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
/// <param name="Job">The job of the alert.</param>
/// <param name="Row">The row by which it was taken.</param>
internal sealed record Attempt(DeliveryJob Job, DeliveryKey Key, Alert Alert, DeliveryRow Row);

/// <param name="Row">What was recorded; null while the alert is to be tried again or held.</param>
internal sealed record AttemptEnd(Outcome Outcome, DeliveryRow? Row = null);
