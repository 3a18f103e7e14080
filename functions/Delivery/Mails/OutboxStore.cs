using System.Text.Json;
using Alerts.Storage;
using Alerts.Subscriptions;

namespace Alerts.Delivery.Mails;

/// <summary>What was handed over where nothing leaves the machine, for the pages of development and the demo.</summary>
internal sealed class OutboxStore(ITableStore tables) : IHoldings
{
    private const string Partition = "outbox";

    private readonly DocumentTable<OutboxRow> _rows = new(tables, TableNames.Outbox, OutboxJson.Shared.OutboxRow);

    /// <returns>False when a message of this id was there: it is the same one again.</returns>
    public async Task<bool> RecordAsync(OutboxRow row, CancellationToken cancel) =>
        await _rows.InsertAsync(Partition, row.Id, row, cancel) is not null;

    public async Task<OutboxRow?> GetAsync(string id, CancellationToken cancel) => (await _rows.GetAsync(Partition, id, cancel))?.Value;

    /// <summary>The newest first. Reads everything, which <see cref="OutboxSweeper"/> keeps small.</summary>
    public async Task<IReadOnlyList<OutboxRow>> ListAsync(int most, CancellationToken cancel) =>
        [.. (await ReadAsync(cancel)).OrderByDescending(row => row.At).Take(most)];

    /// <summary>Of all messages, and no more: their pages may hold pictures.</summary>
    public async Task<IReadOnlyList<(string Id, DateTimeOffset At)>> DatesAsync(CancellationToken cancel)
    {
        var dates = new List<(string Id, DateTimeOffset At)>();
        await foreach (var stored in _rows.RangeAsync(Partition, from: null, before: null, cancel))
            dates.Add((stored.Value.Id, stored.Value.At));
        return dates;
    }

    public Task DeleteAsync(string id, CancellationToken cancel) => _rows.DeleteAsync(Partition, id, etag: null, cancel);

    public async Task ExportAsync(string subscriber, Utf8JsonWriter json, CancellationToken cancel)
    {
        json.WriteStartArray("outbox");
        foreach (var row in (await ReadAsync(cancel)).Where(row => row.Subscriber == subscriber))
        {
            json.WriteStartObject();
            json.WriteString("id", row.Id);
            json.WriteString("at", row.At);
            json.WriteString("subject", row.Subject);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    public async Task EraseAsync(string subscriber, CancellationToken cancel)
    {
        foreach (var row in (await ReadAsync(cancel)).Where(row => row.Subscriber == subscriber))
            await DeleteAsync(row.Id, cancel);
    }

    private async Task<List<OutboxRow>> ReadAsync(CancellationToken cancel)
    {
        var rows = new List<OutboxRow>();
        await foreach (var stored in _rows.RangeAsync(Partition, from: null, before: null, cancel))
            rows.Add(stored.Value);
        return rows;
    }
}
