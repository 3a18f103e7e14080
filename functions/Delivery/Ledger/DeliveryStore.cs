using Alerts.Delivery.Messages;
using Alerts.Incidents.Summaries;
using Alerts.Platform.Storage;
using Microsoft.Extensions.Options;

namespace Alerts.Delivery.Ledger;

/// <summary>
/// The state of each alert. The row is written before the send, and one writer wins it, so two senders of a page, or a repeated page,
/// send once.
/// </summary>
internal sealed class DeliveryStore(
    ITableStore tables,
    DeliveryLog log,
    SoleProcess sole,
    IOptions<DeliveryOptions> options,
    TimeProvider time
)
{
    private readonly DocumentTable<DeliveryRow> _rows = new(tables, TableNames.Deliveries, DeliveryJson.Shared.DeliveryRow);

    public async Task<DeliveryRow?> GetAsync(DeliveryKey key, CancellationToken cancel) =>
        (await _rows.GetAsync(key.Partition, key.Key, cancel))?.Value;

    /// <param name="failed">How many attempts have failed, by the caller's message.</param>
    /// <param name="when">The send time; called only if the caller may take the delivery, and again after a lost race.</param>
    /// <param name="alert">For the subscriber's log.</param>
    /// <returns><see cref="DeliveryLease.Free"/> when the caller has the delivery.</returns>
    public async Task<DeliveryLease> TakeAsync(
        DeliveryKey key,
        Alert alert,
        int failed,
        Func<CancellationToken, Task<SendTime>> when,
        CancellationToken cancel
    )
    {
        await log.BeginAsync(key, alert, cancel);
        while (true)
        {
            var stored = await _rows.GetAsync(key.Partition, key.Key, cancel);
            var claim = DeliveryLease.Decide(stored?.Value, failed, options.Value.Lease, time.GetUtcNow(), sole.Since);
            if (claim is not DeliveryLease.Free free)
                return claim;
            claim = DeliveryLease.Decide(free, await when(cancel));
            var row = claim switch
            {
                DeliveryLease.Free mine => mine.Row,
                DeliveryLease.Held held => held.Row,
                _ => null,
            };
            if (row is null || await WriteAsync(key, stored, row, cancel))
                return claim;
        }
    }

    /// <summary>
    /// "Sent", over any state: if the lease ran out and another worker is sending again, this at least prevents a third send.
    /// </summary>
    public async Task SentAsync(DeliveryKey key, Alert alert, DeliveryRow row, CancellationToken cancel)
    {
        await _rows.PutAsync(key.Partition, key.Key, row, cancel);
        await log.EndAsync(key, alert, row, cancel);
    }

    /// <summary>The end of a change that went into a digest, or was left out. The log reads this row.</summary>
    public Task SettleAsync(DeliveryKey key, DeliveryRow row, CancellationToken cancel) =>
        _rows.PutAsync(key.Partition, key.Key, row, cancel);

    /// <summary>Any other end, if the delivery is still the caller's; after a takeover the new sender decides.</summary>
    /// <param name="taken">The row by which the caller took it.</param>
    public async Task EndedAsync(DeliveryKey key, Alert alert, DeliveryRow taken, DeliveryRow ended, CancellationToken cancel)
    {
        if (
            await _rows.GetAsync(key.Partition, key.Key, cancel) is { } stored
            && stored.Value == taken
            && await WriteAsync(key, stored, ended, cancel)
        )
            await log.EndAsync(key, alert, ended, cancel);
    }

    public async Task<PriorAlerts> EarlierAsync(IncidentChange change, string subscriber, CancellationToken cancel)
    {
        var first = DeliveryKey.Of(change.Incident, 0, subscriber);
        var rows = new List<DeliveryRow>();
        await foreach (
            var row in _rows.RangeAsync(first.Partition, first.Key, DeliveryKey.Of(change.Incident, change.Number, subscriber).Key, cancel)
        )
            rows.Add(row.Value);
        return PriorAlerts.Of(rows);
    }

    public async Task<IReadOnlyDictionary<int, DeliveryRow>> OfIncidentAsync(string incident, string subscriber, CancellationToken cancel)
    {
        var first = DeliveryKey.Of(incident, 0, subscriber);
        var rows = new Dictionary<int, DeliveryRow>();
        await foreach (var row in _rows.RangeAsync(first.Partition, first.Key, subscriber + "}", cancel))
        {
            if (DeliveryKey.Change(row.Key) is { } number)
                rows[number] = row.Value;
        }

        return rows;
    }

    public async Task<IReadOnlyList<string>> ReferencesAsync(IncidentChange change, string subscriber, CancellationToken cancel)
    {
        var first = DeliveryKey.Of(change.Incident, 0, subscriber);
        var before = DeliveryKey.Of(change.Incident, change.Number, subscriber);
        var references = new List<string>();
        await foreach (var earlier in _rows.RangeAsync(first.Partition, first.Key, before.Key, cancel))
        {
            if (earlier.Value is { State: DeliveryState.Sent, Reference: { } reference } && !references.Contains(reference))
                references.Add(reference);
        }

        return references;
    }

    private async Task<bool> WriteAsync(DeliveryKey key, Stored<DeliveryRow>? stored, DeliveryRow row, CancellationToken cancel) =>
        (
            stored is null
                ? await _rows.InsertAsync(key.Partition, key.Key, row, cancel)
                : await _rows.ReplaceAsync(key.Partition, key.Key, stored with { Value = row }, cancel)
        )
            is not null;
}
