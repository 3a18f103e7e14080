using Alerts.Delivery.Messages;
using Alerts.Subscriptions.Management;
using Alerts.Subscriptions.Subscribers;

namespace Alerts.Delivery.Bounces;

/// <summary>
/// Does what mailers' reports ask for: a hard bounce or a complaint ends the address for good, <see cref="SoftBounces.Enough"/> soft ones
/// in a row stop the subscription, which a new sign-up can take up. Nothing is kept of an address that nobody here has. Reports may come
/// twice, and after this died half way.
/// </summary>
internal sealed partial class BounceRecorder(
    SubscriberStore subscribers,
    Suppression suppression,
    Unsubscription unsubscription,
    BouncedOwners owners,
    TimeProvider time,
    ILogger<BounceRecorder> log
)
{
    private const string Reason = "5 mails in a row did not arrive";

    public async Task RecordAsync(IReadOnlyList<MailReport> reports, CancellationToken cancel)
    {
        var ended = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var report in reports)
        {
            if (MailboxAddress.Normalise(report.Address) is not { } mailbox)
                continue;
            if (report.Ends() is not null)
                ended.Add(mailbox);
            if (await FindAsync(mailbox, cancel) is { } id)
                await RecordAsync(id, mailbox, report, cancel);
        }

        await owners.ForgetAsync(ended, cancel);
        Log.Recorded(log, reports.Count, ended.Count);
    }

    // An address may point to somebody who was erased in this moment.
    private async Task<string?> FindAsync(string mailbox, CancellationToken cancel) =>
        await subscribers.FindAsync(ChannelKind.Email, mailbox, cancel) is { } id && await subscribers.GetAsync(id, cancel) is not null
            ? id
            : null;

    private async Task RecordAsync(string id, string mailbox, MailReport report, CancellationToken cancel)
    {
        // A clock that goes ahead must not settle what is still to happen.
        var at = report.At < time.GetUtcNow() ? report.At : time.GetUtcNow();
        if (report.Ends() is { } reason)
            await suppression.SuppressAsync(mailbox, reason, cancel);
        else if (report.Outcome == MailOutcome.Soft)
            await CountAsync(id, report.AsSoftBounce(at), cancel);
        else
            await SettleAsync(id, at, cancel);
    }

    // Stopped first and settled then: who died in between finds enough of them again, and whoever is stopped is not stopped again.
    private async Task CountAsync(string id, SoftBounce bounce, CancellationToken cancel)
    {
        var known = await subscribers.UpdateAsync(
            id,
            current => current.SoftBounces.With(bounce) is { } counted ? current with { SoftBounces = counted } : null,
            cancel
        );
        if (known is null || !known.SoftBounces.AreEnough())
            return;
        await unsubscription.DisableAsync(id, Reason, time.GetUtcNow(), cancel);
        await SettleAsync(id, known.SoftBounces.InARow[^1].At, cancel);
    }

    private async Task SettleAsync(string id, DateTimeOffset at, CancellationToken cancel) =>
        await subscribers.UpdateAsync(
            id,
            current => current.SoftBounces.Settled(at) is { } settled ? current with { SoftBounces = settled } : null,
            cancel
        );

    private static partial class Log
    {
        [LoggerMessage(560, LogLevel.Information, "{Reports} reports of mails, by which {Ended} addresses end")]
        public static partial void Recorded(ILogger log, int reports, int ended);
    }
}

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
