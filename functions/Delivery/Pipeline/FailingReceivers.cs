using Alerts.Delivery.Messages;
using Alerts.Subscriptions.Subscribers;

namespace Alerts.Delivery.Pipeline;

/// <summary>
/// Receivers that currently fail. Their alerts go out singly through a queue of their own: an unresponsive receiver occupies a sender
/// for the whole timeout. Written on a change, which is rare.
/// </summary>
internal sealed class FailingReceivers(SubscriberStore subscribers, TimeProvider time)
{
    /// <returns>Whether this subscriber is taken out of the page.</returns>
    public static bool GoesAlone(DeliveryJob job, Subscriber subscriber) =>
        IsFailing(subscriber) && job is { Alone: false } and not NoticeJob;

    public async Task NoteAsync(Alert alert, bool failed, CancellationToken cancel)
    {
        if (alert.Content is AlertContent.Changed or AlertContent.Digesting && IsFailing(alert.To) != failed)
            await subscribers.UpdateAsync(
                alert.To.Id,
                current => IsFailing(current) == failed ? null : current with { FailingSince = failed ? time.GetUtcNow() : null },
                cancel
            );
    }

    private static bool IsFailing(Subscriber subscriber) => subscriber.FailingSince is not null;
}
