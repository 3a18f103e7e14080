using Alerts.Delivery.Digests;
using Alerts.Delivery.Ledger;
using Alerts.Delivery.Messages;
using Alerts.Delivery.Scheduling;
using Alerts.Platform.Telemetry;
using Alerts.Subscriptions.Subscribers;

namespace Alerts.Delivery.Pipeline;

/// <summary>Brings one page to one subscriber: eligible, single, digest. <see cref="AttemptStep"/> makes the send.</summary>
internal sealed partial class DeliveryPipeline(
    SubscriberStore subscribers,
    DeliveryStore deliveries,
    DigestStore digests,
    AttemptStep attempt,
    TimeProvider time,
    ILogger<DeliveryPipeline> log
)
{
    /// <summary>How long a digest waits at most before the next look: a subscriber may end a pause early.</summary>
    private static readonly TimeSpan LongestWait = TimeSpan.FromDays(1);

    public async Task<Outcome> DeliverAsync(AlertPage page, string subscriber, CancellationToken cancel)
    {
        var known = await subscribers.GetAsync(subscriber, cancel);
        var outcome = known is null ? Outcome.Skipped(SkipReason.Unknown) : await DeliverAsync(page, known, cancel);
        if (outcome.Reason is { } reason)
            Log.Skipped(log, subscriber, reason);
        return outcome with { Channel = known?.Channel };
    }

    private async Task<Outcome> DeliverAsync(AlertPage page, Subscriber known, CancellationToken cancel)
    {
        if (FailingReceivers.GoesAlone(page, known))
            return new Outcome(OutcomeKind.Held, FollowUp.Of(page with { Alone = true }, known.Id, TimeSpan.Zero));
        if (page.Digest is { } due)
            return await DigestAsync(page, due, known, cancel);
        var earlier = page.Change is { Number: > 1 } change ? await deliveries.EarlierAsync(change, known.Id, cancel) : PriorAlerts.None;
        var key = DeliveryKey.Of(page, known.Id);
        Traces.Tag("delivery", key.Id);
        return Eligibility.Evaluate(page, known, key.Id, time.GetUtcNow()) switch
        {
            Eligibility.Yes yes => await attempt.MakeAsync(page, key, yes.Alert, earlier, cancel),
            Eligibility.IfTold maybe when earlier.Known => await attempt.MakeAsync(page, key, maybe.Alert, earlier, cancel),
            Eligibility.No { Reason: SkipReason.NotActive } => Outcome.Skipped(SkipReason.NotActive) with
            {
                Next = DeliverySideEffects.OfStopped(known),
            },
            Eligibility.No no => Outcome.Skipped(no.Reason),
            _ => Outcome.Skipped(SkipReason.NotTold),
        };
    }

    private async Task<Outcome> DigestAsync(AlertPage page, DigestDue due, Subscriber known, CancellationToken cancel)
    {
        if (known.State != SubscriberState.Active)
        {
            await digests.DropAsync(known.Id, cancel);
            return Outcome.Skipped(SkipReason.NotActive);
        }

        var now = time.GetUtcNow();
        if (SendTimePolicy.Closed(known, now) is { } until)
            return new Outcome(OutcomeKind.Held, FollowUp.Of(page, known.Id, until - now < LongestWait ? until - now : LongestWait));
        if (await digests.OpenAsync(known, due.Id, cancel) is not { } digest)
            return Outcome.Skipped(SkipReason.NothingHeld);

        var key = DeliveryKey.OfDigest(digest.Value.Id, known.Id);
        var alert = new Alert
        {
            Id = key.Id,
            To = known,
            Content = new AlertContent.Digesting(digest.Value.Digest),
        };
        var outcome =
            digest.Value.Digest.Items.Count == 0
                ? Outcome.Skipped(SkipReason.NothingHeld)
                : await attempt.MakeAsync(page with { Digest = due with { Id = digest.Value.Id } }, key, alert, PriorAlerts.None, cancel);
        var end = await deliveries.GetAsync(key, cancel);
        if (digest.Value.Digest.Items.Count == 0 || end is { State: DeliveryState.Sent or DeliveryState.Rejected })
            await digests.CloseAsync(known, digest, end, CancellationToken.None);
        return outcome;
    }

    private static partial class Log
    {
        [LoggerMessage(501, LogLevel.Debug, "Subscriber {Subscriber} gets nothing of a page: {Reason}")]
        public static partial void Skipped(ILogger log, string subscriber, SkipReason reason);
    }
}
