using Alerts.Delivery.Ledger;
using Alerts.Delivery.Messages;
using Alerts.Platform.Messaging;
using Alerts.Subscriptions.Management;
using Alerts.Subscriptions.SignUps;
using Alerts.Subscriptions.Subscribers;

namespace Alerts.Delivery.Pipeline;

/// <summary>
/// What the end of a delivery means for the subscription. Called again when a process died over it, and says the same then.
/// </summary>
internal sealed class DeliverySideEffects(Unsubscription unsubscription, Confirmation confirmation, TimeProvider time)
{
    /// <summary>
    /// A program that answers the challenge of the signed question whether it wants alerts has confirmed. Not where the address was
    /// confirmed before: a stranger who signs it up again must not replace its watches and its secret unless its owner opens the link.
    /// </summary>
    public async Task OfSentAsync(Alert alert, DeliveryRow ended, CancellationToken cancel)
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

    /// <summary>Stops a subscription whose address takes no more.</summary>
    /// <returns>The message that tells the webhook's owner: the same one however often this is called, so that one mail goes out.</returns>
    public async Task<Outgoing?> OfDeadAddressAsync(Alert alert, string reason, CancellationToken cancel)
    {
        // The mail about a stop has the owner's address: that one failing ends no subscription.
        if (alert.Content is AlertContent.Stopped)
            return null;
        return OfStopped(await unsubscription.DisableAsync(alert.To.Id, reason, time.GetUtcNow(), cancel));
    }

    /// <summary>
    /// The message that tells the owner of a stopped webhook; also for one met later, as whoever stopped it may have died over it.
    /// </summary>
    /// <returns>Null when there is nobody to tell.</returns>
    public static Outgoing? OfStopped(Subscriber? subscriber) =>
        subscriber is { State: SubscriberState.Disabled, Owner: not null }
            ? AlertPage.Queue.Message(new AlertPage { Notice = Notice.Stopped(subscriber), Subscribers = [subscriber.Id] })
            : null;
}
