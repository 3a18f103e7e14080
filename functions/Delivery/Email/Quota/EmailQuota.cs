using Alerts.Delivery.Digests;
using Alerts.Delivery.Messages;
using Alerts.Platform.Storage;
using Microsoft.Extensions.Options;

namespace Alerts.Delivery.Email.Quota;

/// <summary>
/// Keeps mail within what the service takes, across all workers: one row, which only one of two writers changes; the other looks again. The
/// rule: of any minute and any hour, alerts on their own have four fifths, digests nine tenths, and the rest is for what must not wait (see
/// <see cref="EmailRank"/>). An alert for which the hour has no place is held for a digest, and the digest's place is promised; alerts
/// leave room for what is promised within the hour, and who has a promise gets what follows with it. Everything else waits. Nothing is
/// dropped.
/// </summary>
internal sealed class EmailQuota(ITableStore tables, HeldStore held, IOptions<DeliveryOptions> options, TimeProvider time) : IEmailQuota
{
    private const string Partition = "email",
        Key = "quota";

    // Those who wait for one place do not all come back for it at once.
    private static readonly TimeSpan SpreadOfHour = TimeSpan.FromMinutes(5),
        SpreadOfMinute = TimeSpan.FromSeconds(15);

    private readonly DocumentTable<EmailUse> _rows = new(tables, TableNames.Limits, EmailUseJson.Shared.EmailUse);
    private readonly EmailLimits? _limits = EmailLimits.Of(options.Value);

    /// <returns>Null when the alert may go out now; it has its place then.</returns>
    public async Task<SendResult?> EnterAsync(Alert alert, CancellationToken cancel)
    {
        var rank = EmailRanks.Of(alert);
        if (_limits is not { } limits)
            return null;
        if (rank != EmailRank.Alert)
            return await TakeAsync(rank, alert.Content is AlertContent.Digesting { Digest.Reason: DigestReason.Quota }, limits, cancel);
        return await TakeOrPromiseAsync(alert.To.Id, limits, cancel);
    }

    /// <inheritdoc cref="EnterAsync(Alert, CancellationToken)"/>
    /// <summary>For what is no alert.</summary>
    public async Task<SendResult?> EnterAsync(CancellationToken cancel) =>
        _limits is { } limits ? await TakeAsync(EmailRank.First, promised: false, limits, cancel) : null;

    /// <summary>Remembers that the service wants nothing for a time.</summary>
    public async Task CloseAsync(TimeSpan pause, CancellationToken cancel)
    {
        var until = time.GetUtcNow() + pause;
        if (_limits is null)
            return;
        while (true)
        {
            var stored = await _rows.GetAsync(Partition, Key, cancel);
            if (
                stored?.Value.ClosedUntil >= until
                || await WriteAsync(stored, (stored?.Value ?? new EmailUse()) with { ClosedUntil = until }, cancel)
            )
                return;
        }
    }

    public async Task<double?> UsedAsync(CancellationToken cancel) =>
        _limits is { } limits ? (await _rows.GetAsync(Partition, Key, cancel))?.Value.Used(limits, time.GetUtcNow()) ?? 0 : null;

    private async Task<SendResult?> TakeAsync(EmailRank rank, bool promised, EmailLimits limits, CancellationToken cancel)
    {
        while (true)
        {
            var stored = await _rows.GetAsync(Partition, Key, cancel);
            var place = (stored?.Value ?? new EmailUse()).Take(rank, promised, limits, time.GetUtcNow());
            if (place is EmailPlace.Full full)
                return Later(full);
            if (await WriteAsync(stored, ((EmailPlace.Free)place).Use, cancel))
                return null;
        }
    }

    private async Task<SendResult?> TakeOrPromiseAsync(string subscriber, EmailLimits limits, CancellationToken cancel)
    {
        while (true)
        {
            var stored = await _rows.GetAsync(Partition, Key, cancel);
            var use = stored?.Value ?? new EmailUse();
            if (use.Promised.Count > 0 && await DigestAsync(subscriber, cancel) is { } due)
                return new SendResult.Hold(due, DigestReason.Quota);
            switch (use.Take(EmailRank.Alert, promised: false, limits, time.GetUtcNow()))
            {
                case EmailPlace.Full { OfHour: false } full:
                    return Later(full);
                case EmailPlace.Full when use.Promise(limits, time.GetUtcNow()) is var (after, until):
                    if (await WriteAsync(stored, after, cancel))
                        return new SendResult.Hold(until, DigestReason.Quota);
                    break;
                case EmailPlace.Free free when await WriteAsync(stored, free.Use, cancel):
                    return null;
            }
        }
    }

    /// <returns>When the digest is due that a subscriber was promised; null for none.</returns>
    private async Task<DateTimeOffset?> DigestAsync(string subscriber, CancellationToken cancel) =>
        (await held.ChangesAsync(subscriber, cancel))
            .Where(change => change.Reason == DigestReason.Quota && change.Until > time.GetUtcNow())
            .Select(change => (DateTimeOffset?)change.Until)
            .Min();

    private static SendResult.NotYet Later(EmailPlace.Full full) =>
        new(full.For + (full.OfHour ? SpreadOfHour : SpreadOfMinute) * Random.Shared.NextDouble());

    private async Task<bool> WriteAsync(Stored<EmailUse>? stored, EmailUse use, CancellationToken cancel) =>
        (
            stored is null
                ? await _rows.InsertAsync(Partition, Key, use, cancel)
                : await _rows.ReplaceAsync(Partition, Key, stored with { Value = use }, cancel)
        )
            is not null;
}

/// <summary>How much of what the mail service allows is used.</summary>
internal interface IEmailQuota
{
    /// <returns>0 to 1, of what it takes in an hour; null where there is no quota.</returns>
    Task<double?> UsedAsync(CancellationToken cancel);
}
