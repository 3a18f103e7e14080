using Alerts.Subscriptions;

namespace Alerts.Delivery.Bounces;

/// <summary>
/// Owners of webhooks whose mailbox is gone or who complained: the webhook goes on, and they get no mail of it. Nothing finds a webhook by
/// its owner, so this reads all subscribers; it runs once for a batch in which some address ended, which is rare.
/// </summary>
internal sealed class BouncedOwners(SubscriberStore subscribers)
{
    /// <param name="mailboxes">In the form of <see cref="MailboxAddress.Normalise"/>; compared without regard to case.</param>
    public async Task ForgetAsync(IReadOnlySet<string> mailboxes, CancellationToken cancel)
    {
        if (mailboxes.Count == 0)
            return;
        await foreach (var subscriber in subscribers.ListAsync(cancel))
        {
            if (IsAmong(mailboxes, subscriber))
                await subscribers.UpdateAsync(
                    subscriber.Id,
                    current => IsAmong(mailboxes, current) ? current with { Owner = null } : null,
                    cancel
                );
        }
    }

    private static bool IsAmong(IReadOnlySet<string> mailboxes, Subscriber subscriber) =>
        subscriber.Owner is { } owner && mailboxes.Contains(MailboxAddress.Normalise(owner) ?? owner);
}
