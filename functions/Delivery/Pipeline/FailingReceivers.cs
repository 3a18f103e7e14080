using Alerts.Delivery.Messages;
using Alerts.Subscriptions.Subscribers;

namespace Alerts.Delivery.Pipeline;

/// <summary>
/// Which receivers fail at present. Their alerts go out one by one through a queue of their own: whoever does not answer keeps a sender for
/// as long as the timeout. Written when it changes, which is seldom.
/// </summary>
internal sealed class FailingReceivers(SubscriberStore subscribers, TimeProvider time)
{
    /// <returns>Whether a page is to be taken apart for her.</returns>
    public static bool GoesAlone(AlertPage page, Subscriber subscriber) => IsFailing(subscriber) && page is { Alone: false, Notice: null };

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
