using Alerts.Delivery.Digests;
using Alerts.Delivery.Messages;
using Alerts.Platform.Storage;
using Microsoft.Extensions.Options;

namespace Alerts.Delivery.Email.Quota;

/// <summary>
/// Keeps mail within the service's quota, across all workers: one row that one of two writers changes while the other reads again. The
/// rule: of any minute and any hour, single alerts have four fifths, digests nine tenths, and the rest is for what must not wait (see
/// <see cref="EmailRank"/>). An alert without a place in the hour is held for a digest, whose place is promised. Single alerts leave
/// room for the places promised within the hour, and a subscriber with a promise gets what follows in the same digest. Everything else
/// waits. Nothing is dropped.
/// </summary>
internal sealed class EmailQuota(ITableStore tables, HeldStore held, IOptions<DeliveryOptions> options, TimeProvider time) : IEmailQuota
{
    private const string Partition = "email",
        Key = "quota";

    private static readonly TimeSpan SpreadOfHour = TimeSpan.FromMinutes(5),
        SpreadOfMinute = TimeSpan.FromSeconds(15);

    private readonly DocumentTable<EmailUse> _rows = new(tables, TableNames.Limits, EmailUseJson.Shared.EmailUse);
    private readonly EmailLimits? _limits = EmailLimits.Of(options.Value);

    /// <returns>Null when the alert may go out now; it then has its place.</returns>
    public async Task<SendResult?> EnterAsync(Alert alert, CancellationToken cancel)
    {
        var rank = EmailRanks.Rank(alert);
        if (_limits is not { } limits)
            return null;
        if (rank != EmailRank.Alert)
            return await TakeAsync(rank, alert.Content is AlertContent.Digesting { Digest.Reason: DigestReason.Quota }, limits, cancel);
        return await TakeOrPromiseAsync(alert.To.Id, limits, cancel);
    }

    /// <inheritdoc cref="EnterAsync(Alert, CancellationToken)"/>
    /// <summary>For mails that are not alerts.</summary>
    public async Task<SendResult?> EnterAsync(CancellationToken cancel) =>
        _limits is { } limits ? await TakeAsync(EmailRank.First, promised: false, limits, cancel) : null;

    /// <summary>Records that the service asks for a pause.</summary>
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

internal interface IEmailQuota
{
    Task<double?> UsedAsync(CancellationToken cancel);
}
