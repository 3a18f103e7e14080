using System.Globalization;
using System.Text.Json;
using Alerts.Delivery.Ledger;
using Alerts.Delivery.Messages;
using Alerts.Incidents.Summaries;
using Alerts.Platform.Storage;
using Alerts.Platform.Text;
using Alerts.Subscriptions.Management;
using Alerts.Subscriptions.Topics;

namespace Alerts.Delivery.Digests;

/// <summary>
/// Each subscriber's held changes and digest in progress. The order of writes loses nothing: the delivery's row says "held", the change
/// is stored here, the index says when to look, the message is acknowledged. After a crash in between, the repeated message does the
/// same again.
/// </summary>
internal sealed class HeldStore(ITableStore tables, DueIndex due) : IPersonalData
{
    private const string ChangePrefix = "change|";
    private const string AfterChanges = "change}";
    private const string DigestKey = "digest";
    private const int BatchSize = 100;

    private readonly DocumentTable<HeldChange> _changes = new(tables, TableNames.Held, DigestsJson.Shared.HeldChange);
    private readonly DocumentTable<FrozenDigest> _digests = new(tables, TableNames.Held, DigestsJson.Shared.FrozenDigest);

    /// <summary>Keeps a change for the next digest; repeats are harmless.</summary>
    /// <param name="held">The delivery's row, with the time and the reason.</param>
    public async Task HoldAsync(
        string subscriber,
        IncidentChange change,
        DeliveryRow held,
        IReadOnlyList<Watch> why,
        CancellationToken cancel
    )
    {
        var until = held.HeldUntil ?? held.At;
        var row = new HeldChange(change.Incident.Id, change.Number, change.Details, held.At, until, held.HeldFor ?? DigestReason.Many, why);
        await _changes.PutAsync(subscriber, Key(row.Incident, row.Number), row, cancel);
        await due.PutAsync(subscriber, until, cancel);
    }

    public Task<IReadOnlyList<HeldChange>> ChangesAsync(string subscriber, CancellationToken cancel) =>
        _changes.ListAsync(subscriber, ChangePrefix, AfterChanges, cancel);

    public Task<Stored<FrozenDigest>?> DigestAsync(string subscriber, CancellationToken cancel) =>
        _digests.GetAsync(subscriber, DigestKey, cancel);

    public async Task<Stored<FrozenDigest>> FreezeAsync(string subscriber, FrozenDigest digest, CancellationToken cancel)
    {
        while (true)
        {
            if (await _digests.InsertAsync(subscriber, DigestKey, digest, cancel) is { } etag)
                return new Stored<FrozenDigest>(digest, etag);
            if (await DigestAsync(subscriber, cancel) is { } other)
                return other;
        }
    }

    /// <summary>
    /// Deletes a finished digest and what it covers. Later changes become due after this minute, even if their row in the index was used
    /// up.
    /// </summary>
    public async Task RemoveAsync(string subscriber, Stored<FrozenDigest> digest, DateTimeOffset now, CancellationToken cancel)
    {
        foreach (var some in digest.Value.Covers.Chunk(BatchSize))
            await Task.WhenAll(
                some.Select(covered => _changes.DeleteAsync(subscriber, Key(covered.Incident, covered.Number), etag: null, cancel))
            );
        if (await ChangesAsync(subscriber, cancel) is { Count: > 0 } rest && rest.Min(change => change.Until) is var until)
            await due.PutAsync(subscriber, until > now ? until : now, cancel);
        await _digests.DeleteAsync(subscriber, DigestKey, digest.ETag, cancel);
    }

    public async Task ExportAsync(string subscriber, Utf8JsonWriter json, CancellationToken cancel)
    {
        json.WriteStartArray("held");
        foreach (var change in await ChangesAsync(subscriber, cancel))
        {
            json.WriteStartObject();
            json.WriteString("incident", change.Incident);
            json.WriteNumber("change", change.Number);
            json.WriteString("at", change.At);
            json.WriteString("until", change.Until);
            json.WriteString("reason", EnumWords<DigestReason>.Of(change.Reason));
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    public async Task EraseAsync(string subscriber, CancellationToken cancel)
    {
        foreach (var change in await ChangesAsync(subscriber, cancel))
        {
            await due.ForgetAsync(subscriber, change.Until, cancel);
            await _changes.DeleteAsync(subscriber, Key(change.Incident, change.Number), etag: null, cancel);
        }

        await _digests.DeleteAsync(subscriber, DigestKey, etag: null, cancel);
        await tables.DeleteAsync(TableNames.Held, subscriber, Alerts.Delivery.Scheduling.HourlyLimitStore.Key, etag: null, cancel);
    }

    private static string Key(string incident, int number) =>
        string.Create(CultureInfo.InvariantCulture, $"{ChangePrefix}{incident}|{number:D6}");
}
