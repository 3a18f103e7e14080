using Alerts.Delivery.Timing;
using Alerts.Subscriptions;

namespace Alerts.Delivery;

/// <summary>
/// Takes a delivery, if it is to go now and nobody else has it, and sends it. Where it is over already, what it means for the subscription
/// is done once more: whoever wrote its end may have died over that.
/// </summary>
internal sealed class SingleAttempt(
    DeliveryStore deliveries,
    Timetable timetable,
    Channels channels,
    AttemptEnds ends,
    Consequences consequences
)
{
    /// <param name="earlier">What she was told of the incident before.</param>
    public async Task<Outcome> MakeAsync(AlertPage page, DeliveryKey key, Alert alert, Earlier earlier, CancellationToken cancel)
    {
        switch (
            await deliveries.TakeAsync(key, alert, page.FailedAttempts, cancel => timetable.WhenAsync(page, alert, earlier, cancel), cancel)
        )
        {
            case Claim.Free free:
                return await ends.WriteAsync(new Attempt(page, key, alert, free.Row), await channels.SendAsync(alert, cancel));
            case Claim.Busy busy:
                return new Outcome(OutcomeKind.Held, FollowUp.Of(page, alert.To.Id, busy.For));
            case Claim.Held kept when alert.Content is AlertContent.Changed changed:
                return await ends.HoldAsync(alert, changed, kept.Row, cancel);
            case Claim.Unwanted unwanted:
                return Outcome.Skipped(unwanted.Reason);
            case Claim.Over { Row.Disabled: { } reason }:
                // Written and then died, perhaps before the subscription was ended.
                return new Outcome(OutcomeKind.Skipped, await consequences.OfDeadAddressAsync(alert, reason, cancel));
            case Claim.Over { Row: { State: DeliveryState.Sent } sent }:
                await consequences.OfSentAsync(alert, sent, cancel);
                return new Outcome(OutcomeKind.Skipped);
            default:
                return new Outcome(OutcomeKind.Skipped);
        }
    }
}
