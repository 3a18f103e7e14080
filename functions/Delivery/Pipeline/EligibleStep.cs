using Alerts.Delivery.Digests;
using Alerts.Delivery.Ledger;
using Alerts.Delivery.Messages;
using Alerts.Delivery.Scheduling;
using Alerts.Incidents.Summaries;
using Alerts.Platform.Messaging;
using Alerts.Platform.Storage;
using Alerts.Platform.Telemetry;
using Alerts.Subscriptions.Subscribers;

namespace Alerts.Delivery.Pipeline;

/// <summary>Reads what is known of the subscriber, by which <see cref="Eligibility"/> decides; opens the digest that is due.</summary>
internal sealed class EligibleStep(SubscriberStore subscribers, DeliveryStore deliveries, DigestStore digests, TimeProvider time)
{
    /// <summary>How long a digest waits at most before the next look: a subscriber may end a pause early.</summary>
    private static readonly TimeSpan LongestWait = TimeSpan.FromDays(1);

    public async Task<Eligible> EvaluateAsync(DeliveryJob job, string subscriber, CancellationToken cancel)
    {
        if (await subscribers.GetAsync(subscriber, cancel) is not { } known)
            return new Eligible.No(Outcome.Skipped(SkipReason.Unknown));
        if (FailingReceivers.GoesAlone(job, known))
            return Later(known, job with { Alone = true }, TimeSpan.Zero);
        if (job is DigestJob due)
            return await OpenAsync(due, known, cancel);

        var key = DeliveryKey.Of(job, subscriber);
        Traces.Tag("delivery", key.Id);
        var earlier = job is ChangeJob { Change: { Number: > 1 } change }
            ? await deliveries.EarlierAsync(change, subscriber, cancel)
            : PriorAlerts.None;
        return Eligibility.Evaluate(job, known, key.Id, time.GetUtcNow()) switch
        {
            Eligibility.IfNew fresh when !await WasToldAsync(((ChangeJob)job).Change, subscriber, cancel) => new Eligible.Yes(
                new AlertDelivery(job, known, key, fresh.Alert, earlier)
            ),
            Eligibility.Yes yes => new Eligible.Yes(new AlertDelivery(job, known, key, yes.Alert, earlier)),
            Eligibility.IfTold maybe when earlier.Known => new Eligible.Yes(new AlertDelivery(job, known, key, maybe.Alert, earlier)),
            Eligibility.IfNew => No(known, SkipReason.AlreadyTold),
            Eligibility.No { Reason: SkipReason.NotActive } => No(known, SkipReason.NotActive, DeliverySideEffects.OfStopped(known)),
            Eligibility.No no => No(known, no.Reason),
            _ => No(known, SkipReason.NotTold),
        };
    }

    /// <summary>Settles a digest whose delivery is over.</summary>
    public async Task CloseAsync(AlertDelivery delivery, CancellationToken cancel)
    {
        if (
            delivery.Digest is { } digest
            && await deliveries.GetAsync(delivery.Key, cancel) is { State: DeliveryState.Sent or DeliveryState.Rejected } end
        )
            await digests.CloseAsync(delivery.Known, digest, end, CancellationToken.None);
    }

    /// <summary>
    /// By any other change, later ones too, since changes come in any order. A foiled attack that only waits for the morning was not told.
    /// </summary>
    private async Task<bool> WasToldAsync(IncidentChange change, string subscriber, CancellationToken cancel)
    {
        var rows = await deliveries.OfIncidentAsync(change.Incident.Id, subscriber, cancel);
        var others = PriorAlerts.Of([.. rows.Where(row => row.Key != change.Number).Select(row => row.Value)]);
        return others.Told || (others.Held is { } held && !(held.HeldFor == DigestReason.Foiled && change.IsRealNow));
    }

    private async Task<Eligible> OpenAsync(DigestJob due, Subscriber known, CancellationToken cancel)
    {
        if (known.State != SubscriberState.Active)
        {
            await digests.DropAsync(known.Id, cancel);
            return No(known, SkipReason.NotActive);
        }

        var now = time.GetUtcNow();
        if (SendTimePolicy.Closed(known, now) is { } until)
            return Later(known, due, until - now < LongestWait ? until - now : LongestWait);
        if (await digests.OpenAsync(known, due.Digest, cancel) is not { } open)
            return No(known, SkipReason.NothingHeld);
        if (open.Value.Digest.Items.Count == 0)
        {
            await digests.CloseAsync(known, open, null, CancellationToken.None);
            return No(known, SkipReason.NothingHeld);
        }

        var key = DeliveryKey.OfDigest(open.Value.Id, known.Id);
        var alert = new Alert
        {
            Id = key.Id,
            To = known,
            Content = new AlertContent.Digesting(open.Value.Digest),
        };
        return new Eligible.Yes(
            new AlertDelivery(due with { Digest = open.Value.Id }, known, key, alert, PriorAlerts.None) { Digest = open }
        );
    }

    private static Eligible.No No(Subscriber known, SkipReason reason, Outgoing? next = null) =>
        new(Outcome.Skipped(reason) with { Channel = known.Channel, Next = next });

    private static Eligible.No Later(Subscriber known, DeliveryJob job, TimeSpan wait) =>
        new(new Outcome(OutcomeKind.Held, FollowUp.Of(job, known.Id, wait)) { Channel = known.Channel });
}

internal abstract record Eligible
{
    internal sealed record Yes(AlertDelivery Delivery) : Eligible;

    internal sealed record No(Outcome Outcome) : Eligible;
}

/// <summary>One alert on its way to one subscriber.</summary>
/// <param name="Known">The subscriber's row. The alert may go to the owner instead.</param>
/// <param name="Earlier">Earlier alerts about the incident.</param>
internal sealed record AlertDelivery(DeliveryJob Job, Subscriber Known, DeliveryKey Key, Alert Alert, PriorAlerts Earlier)
{
    public Stored<FrozenDigest>? Digest { get; init; }
}
