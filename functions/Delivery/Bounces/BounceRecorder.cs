using Alerts.Delivery.Messages;
using Alerts.Subscriptions.Management;
using Alerts.Subscriptions.Subscribers;

namespace Alerts.Delivery.Bounces;

/// <summary>
/// Acts on mailers' reports: a hard bounce or a complaint ends the address for good; <see cref="SoftBounces.Enough"/> successive soft
/// ones stop the subscription until a new sign-up. Addresses without a subscriber leave no trace. A repeated report, also after a crash,
/// changes nothing.
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

    // The address row may point to a subscriber who is being erased.
    private async Task<string?> FindAsync(string mailbox, CancellationToken cancel) =>
        await subscribers.FindAsync(ChannelKind.Email, mailbox, cancel) is { } id && await subscribers.GetAsync(id, cancel) is not null
            ? id
            : null;

    private async Task RecordAsync(string id, string mailbox, MailReport report, CancellationToken cancel)
    {
        // A mailer's fast clock must not settle bounces still to come.
        var at = report.At < time.GetUtcNow() ? report.At : time.GetUtcNow();
        if (report.Ends() is { } reason)
            await suppression.SuppressAsync(mailbox, reason, cancel);
        else if (report.Outcome == MailOutcome.Soft)
            await CountAsync(id, report.AsSoftBounce(at), cancel);
        else
            await SettleAsync(id, at, cancel);
    }

    // Stop first, settle then: after a crash in between a repeat finds enough bounces again, and a second stop does nothing.
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
        [LoggerMessage(560, LogLevel.Information, "{Reports} reports of mails; they end {Ended} addresses")]
        public static partial void Recorded(ILogger log, int reports, int ended);
    }
}

/// <summary>
/// Webhook owners whose mailbox is gone or who complained: the webhook continues, without mails to the owner. No index leads from an
/// owner to a webhook, so this reads all subscribers, once for a batch that ends an address, which is rare.
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
