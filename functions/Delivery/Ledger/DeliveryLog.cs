using System.Globalization;
using System.Text.Json;
using Alerts.Delivery.Messages;
using Alerts.Platform.Storage;
using Alerts.Subscriptions.Management;
using Alerts.Subscriptions.Subscribers;

namespace Alerts.Delivery.Ledger;

/// <summary>
/// Deliveries by subscriber, newest first. A row is written before the delivery's own, so that an erasure misses none, and again at the
/// end of an attempt. In between it lags, so reads take the state from the delivery's row and never show a delivery that does not exist.
/// </summary>
internal sealed class DeliveryLog(ITableStore tables, TimeProvider time) : IPersonalData
{
    public static readonly TimeSpan Longest = TimeSpan.FromDays(90);

    /// <summary>Everything is kept this long: a repeated message must find its delivery, and lives for a week at most.</summary>
    public static readonly TimeSpan Shortest = TimeSpan.FromDays(14);

    public const int Most = 1000;

    // One in so many new rows triggers a sweep of a subscriber's rows.
    private const int PruneEach = 64;

    private readonly DocumentTable<LogRow> _log = new(tables, TableNames.Sent, DeliveryJson.Shared.LogRow);
    private readonly DocumentTable<DeliveryRow> _deliveries = new(tables, TableNames.Deliveries, DeliveryJson.Shared.DeliveryRow);

    public async Task BeginAsync(DeliveryKey key, Alert alert, CancellationToken cancel)
    {
        var row = LogRow.Of(key, alert.Content);
        if (await _log.InsertAsync(alert.To.Id, Key(row), row, cancel) is not null && IsTurn(row))
            await PruneAsync(alert.To.Id, cancel);
    }

    public Task EndAsync(DeliveryKey key, Alert alert, DeliveryRow ended, CancellationToken cancel)
    {
        var row = LogRow.Of(key, alert.Content).With(ended);
        return _log.PutAsync(alert.To.Id, Key(row), row, cancel);
    }

    public Task<IReadOnlyList<LogRow>> LastAsync(string subscriber, int most, CancellationToken cancel) =>
        ReadAsync(subscriber, from: null, before: null, most, cancel);

    /// <param name="from">Inclusive.</param>
    /// <param name="to">Exclusive.</param>
    /// <param name="most">How many at most.</param>
    /// <returns>The deliveries of a time range, newest first.</returns>
    public Task<IReadOnlyList<LogRow>> RangeAsync(
        string subscriber,
        DateTimeOffset from,
        DateTimeOffset to,
        int most,
        CancellationToken cancel
    ) => ReadAsync(subscriber, Before(to), Before(from), most, cancel);

    /// <summary>Deletes rows older than the bounds, and their deliveries.</summary>
    /// <returns>How many were deleted.</returns>
    public async Task<int> PruneAsync(string subscriber, CancellationToken cancel)
    {
        var (seen, deleted, now) = (0, 0, time.GetUtcNow());
        await foreach (var stored in _log.RangeAsync(subscriber, from: null, before: null, cancel))
        {
            seen++;
            var age = now - stored.Value.At;
            if (age <= Shortest || (seen <= Most && age <= Longest))
                continue;
            await DeleteAsync(subscriber, stored.Value, cancel);
            deleted++;
        }

        return deleted;
    }

    public async Task ExportAsync(string subscriber, Utf8JsonWriter json, CancellationToken cancel)
    {
        json.WriteStartArray("deliveries");
        foreach (var row in await LastAsync(subscriber, int.MaxValue, cancel))
        {
            json.WriteStartObject();
            json.WriteString("id", row.Id);
            json.WriteString("at", row.At);
            json.WriteString("what", row.What);
            json.WriteString("incident", row.Incident);
            json.WriteString("headline", row.Headline);
            json.WriteString("state", row.StateWord);
            json.WriteString("status", row.Status);
            json.WriteNumber("attempts", row.Attempts);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    public async Task EraseAsync(string subscriber, CancellationToken cancel)
    {
        await foreach (var stored in _log.RangeAsync(subscriber, from: null, before: null, cancel))
            await DeleteAsync(subscriber, stored.Value, cancel);
    }

    private async Task<IReadOnlyList<LogRow>> ReadAsync(string subscriber, string? from, string? before, int most, CancellationToken cancel)
    {
        var rows = new List<LogRow>();
        if (!SubscriberKeys.IsId(subscriber))
            return rows;
        await foreach (var stored in _log.RangeAsync(subscriber, from, before, cancel))
        {
            if (rows.Count == most)
                break;
            if (await CheckedAsync(stored.Value, cancel) is { } row)
                rows.Add(row);
        }

        return rows;
    }

    // A final state stays; any other is read from the delivery.
    private async Task<LogRow?> CheckedAsync(LogRow row, CancellationToken cancel) =>
        row.State is DeliveryState.Sent or DeliveryState.Rejected ? row
        : await _deliveries.GetAsync(row.Partition, row.Key, cancel) is { } delivery ? row.With(delivery.Value)
        : null;

    // The delivery first: without this row it could not be found.
    private async Task DeleteAsync(string subscriber, LogRow row, CancellationToken cancel)
    {
        await _deliveries.DeleteAsync(row.Partition, row.Key, etag: null, cancel);
        await _log.DeleteAsync(subscriber, Key(row), etag: null, cancel);
    }

    private static bool IsTurn(LogRow row) => string.GetHashCode(row.Id, StringComparison.Ordinal) % PruneEach == 0;

    // The delivery's key, because a replay shares its id with the original.
    private static string Key(LogRow row) => $"{Inverted(row.At)}|{row.Key}";

    // The rows of one moment sort after its number; later moments sort before it.
    private static string Before(DateTimeOffset at) => Inverted(at.AddTicks(-1));

    private static string Inverted(DateTimeOffset at) =>
        (DateTimeOffset.MaxValue.UtcTicks - at.UtcTicks).ToString("D19", CultureInfo.InvariantCulture);
}
