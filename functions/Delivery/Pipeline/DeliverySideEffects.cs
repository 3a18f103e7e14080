using Alerts.Delivery.Ledger;
using Alerts.Delivery.Messages;
using Alerts.Platform.Messaging;
using Alerts.Subscriptions.Management;
using Alerts.Subscriptions.SignUps;
using Alerts.Subscriptions.Subscribers;

namespace Alerts.Delivery.Pipeline;

/// <summary>A delivery's effects on the subscription. After a crash they are repeated, with the same result.</summary>
internal sealed class DeliverySideEffects(
    Unsubscription unsubscription,
    Confirmation confirmation,
    FailingReceivers failing,
    TimeProvider time
)
{
    /// <summary>Those of an attempt that this worker made and recorded.</summary>
    public async Task<Outcome> ApplyAsync(Alert alert, SendResult result, AttemptEnd end)
    {
        var next = end.Row is { } row ? await ApplyAsync(alert, row, CancellationToken.None) : end.Outcome.Next;
        if (result is SendResult.Sent)
            await failing.NoteAsync(alert, failed: false, CancellationToken.None);
        else if (result is SendResult.Deferred deferred && end.Row is null)
            await failing.NoteAsync(
                alert,
                failed: deferred is { OurSide: false, IsFault: false } || alert.To.FailingSince is not null,
                CancellationToken.None
            );
        return end.Outcome with { Next = next };
    }

    /// <summary>Those of a delivery that is over.</summary>
    /// <returns>The message that follows; null without one.</returns>
    public async Task<Outgoing?> ApplyAsync(Alert alert, DeliveryRow row, CancellationToken cancel)
    {
        if (row.Disabled is { } reason)
            return await OfDeadAddressAsync(alert, reason, cancel);
        if (row.State == DeliveryState.Sent)
            await OfSentAsync(alert, row, cancel);
        return null;
    }

    /// <summary>
    /// A program that answers a confirmation's challenge has confirmed. Not if the address was confirmed before: a stranger who signs it
    /// up again must not replace watches and secret unless the owner opens the link.
    /// </summary>
    private async Task OfSentAsync(Alert alert, DeliveryRow ended, CancellationToken cancel)
    {
        if (
            ended.Confirms == true
            && alert
                is {
                    Content: AlertContent.Confirming { Proposal: { } proposal },
                    To: { Channel: ChannelKind.Webhook, ConfirmedAt: null } to
                }
            && proposal.Format.IsForPrograms()
        )
        {
            await confirmation.ConfirmAsync(to.Id, LinkToken.Confirm(to, proposal.Wish), cancel);
        }
    }

    /// <summary>Stops a subscription whose address is gone.</summary>
    /// <returns>The message for the webhook's owner: the same on every call, so that one mail goes out.</returns>
    private async Task<Outgoing?> OfDeadAddressAsync(Alert alert, string reason, CancellationToken cancel)
    {
        // The mail about a stop goes to the owner's address, whose failure ends no subscription.
        if (alert.Content is AlertContent.Stopped)
            return null;
        return OfStopped(await unsubscription.DisableAsync(alert.To.Id, reason, time.GetUtcNow(), cancel));
    }

    /// <summary>
    /// The message for the owner of a stopped webhook; also for an earlier stop, whose worker may have crashed before it.
    /// </summary>
    /// <returns>Null without an owner.</returns>
    public static Outgoing? OfStopped(Subscriber? subscriber) =>
        subscriber is { State: SubscriberState.Disabled, Owner: not null } ? DeliveryJob.Queue.Message(StopJob.Of(subscriber)) : null;
}
