using System.Text.Json.Serialization;
using Alerts.Delivery.Messages;
using Alerts.Platform.Storage;
using Alerts.Platform.Text;

namespace Alerts.Delivery.Email.Bodies;

/// <summary>
/// Whether the mail service accepts mail, in one row for all workers: present while it refuses, deleted when a mail goes through. Each
/// process writes on a change, else at most every half minute.
/// </summary>
internal sealed partial class MailTrouble(ITableStore tables, TimeProvider time, ILogger<MailTrouble> log)
{
    private const string Partition = "email",
        Key = "trouble",
        Taken = "taken";

    /// <summary>Waiting alerts try at least every 17 minutes: an hour without a try means that no mail is left to send.</summary>
    private static readonly TimeSpan Longest = TimeSpan.FromHours(1);

    private static readonly TimeSpan Pace = TimeSpan.FromSeconds(30);

    private static readonly TimeSpan TakenPace = TimeSpan.FromMinutes(1);

    private readonly DocumentTable<MailTroubleRow> _rows = new(tables, TableNames.Limits, MailJson.Shared.MailTroubleRow);
    private readonly DocumentTable<MailTakenRow> _takenRows = new(tables, TableNames.Limits, MailJson.Shared.MailTakenRow);
    private volatile Noted? _noted;
    private volatile MailTakenRow? _taken;

    public async Task<MailTroubleRow?> FindAsync(CancellationToken cancel) =>
        await _rows.GetAsync(Partition, Key, cancel) is { Value: var row } && time.GetUtcNow() - row.Last < Longest ? row : null;

    /// <returns>When the service last accepted a mail, to within a minute; null when it never did.</returns>
    public async Task<DateTimeOffset?> TakenAtAsync(CancellationToken cancel) =>
        (await _takenRows.GetAsync(Partition, Taken, cancel))?.Value.At;

    /// <summary>A failure to store this does not affect the mail.</summary>
    public async Task NoteAsync(SendResult result)
    {
        if (result is SendResult.Sent { Kept: false })
            await NoteTakenAsync(new MailTakenRow(time.GetUtcNow()));
        if (Noted.Of(result, time.GetUtcNow()) is not { } now)
            return;
        if (_noted is { } last && last.Reason == now.Reason && now.At - last.At < Pace)
            return;
        try
        {
            await WriteAsync(now);
            _noted = now;
        }
#pragma warning disable CA1031
        catch (Exception broken)
#pragma warning restore CA1031
        {
            Log.NotStored(log, broken);
        }
    }

    private async Task NoteTakenAsync(MailTakenRow now)
    {
        if (_taken is { } last && now.At - last.At < TakenPace && now.At >= last.At)
            return;
        try
        {
            await _takenRows.PutAsync(Partition, Taken, now, CancellationToken.None);
            _taken = now;
        }
#pragma warning disable CA1031
        catch (Exception broken)
#pragma warning restore CA1031
        {
            Log.NotStored(log, broken);
        }
    }

    private async Task WriteAsync(Noted now)
    {
        var stored = await _rows.GetAsync(Partition, Key, CancellationToken.None);
        if (now.Reason is { } reason)
            await _rows.PutAsync(Partition, Key, new MailTroubleRow(reason, stored?.Value.Since ?? now.At, now.At), CancellationToken.None);
        else if (stored is not null)
            await _rows.DeleteAsync(Partition, Key, etag: null, CancellationToken.None);
    }

    /// <param name="Reason">Null when the service accepted the mail, or refused only its recipient.</param>
    private sealed record Noted(string? Reason, DateTimeOffset At)
    {
        public static Noted? Of(SendResult result, DateTimeOffset now) =>
            result switch
            {
                SendResult.Deferred { IsFault: true } => null,
                SendResult.Deferred { OurSide: true, Reason: var reason } => new(reason, now),
                SendResult.Deferred or SendResult.Rejected or SendResult.Sent { Kept: false } => new(null, now),
                _ => null,
            };
    }

    private static partial class Log
    {
        [LoggerMessage(531, LogLevel.Warning, "The state of the mail service could not be stored")]
        public static partial void NotStored(ILogger log, Exception broken);
    }
}

/// <summary>The mail service refuses all mail.</summary>
/// <param name="Reason">Its last answer, by codes only.</param>
/// <param name="Last">When it last refused.</param>
internal sealed record MailTroubleRow(string Reason, DateTimeOffset Since, DateTimeOffset Last);

internal sealed record MailTakenRow(DateTimeOffset At);

[JsonSerializable(typeof(MailTroubleRow))]
[JsonSerializable(typeof(MailTakenRow))]
internal sealed partial class MailJson : JsonSerializerContext
{
    public static MailJson Shared { get; } = new(WireJson.Options());
}
