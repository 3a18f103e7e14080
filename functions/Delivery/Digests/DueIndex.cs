using System.Globalization;
using Alerts.Platform.Storage;
using Alerts.Subscriptions.Subscribers;

namespace Alerts.Delivery.Digests;

/// <summary>
/// Subscribers with a due digest: rows in order of time, so a partition starts with what is due, however late it was written. A row is
/// only a hint; a superfluous one costs one read.
/// </summary>
internal sealed class DueIndex(ITableStore tables)
{
    private const string Minute = "yyyyMMddHHmm";
    private const int BatchSize = 100;

    private readonly DocumentTable<DueRow> _rows = new(tables, TableNames.Due, DigestsJson.Shared.DueRow);

    /// <summary>Always writes, so that a concurrent removal finds the row changed.</summary>
    public Task PutAsync(string subscriber, DateTimeOffset until, CancellationToken cancel)
    {
        var row = new DueRow(subscriber, MinuteOf(until));
        return _rows.PutAsync(Partition(subscriber), Key(row), row, cancel);
    }

    /// <param name="shard">Of the subscribers' ids.</param>
    /// <param name="most">How many at most, the longest due first.</param>
    public async Task<IReadOnlyList<Stored<DueRow>>> ReadAsync(int shard, DateTimeOffset now, int most, CancellationToken cancel)
    {
        var rows = new List<Stored<DueRow>>();
        await foreach (var row in _rows.RangeAsync(SubscriberKeys.Partition(shard), from: null, Text(now) + "~", cancel))
        {
            rows.Add(row);
            if (rows.Count == most)
                break;
        }

        return rows;
    }

    /// <summary>
    /// Removes the rows that are unchanged since the read: a changed one announces something held since, perhaps after the digest was
    /// made.
    /// </summary>
    /// <param name="rows">Of one shard.</param>
    public async Task RemoveAsync(IReadOnlyList<Stored<DueRow>> rows, CancellationToken cancel)
    {
        foreach (var some in rows.Chunk(BatchSize))
        {
            var partition = Partition(some[0].Value.Subscriber);
            if (await _rows.BatchAsync(partition, [.. some.Select(row => new RowChange.Delete(Key(row.Value), row.ETag))], cancel))
                continue;
            foreach (var row in some)
                await _rows.DeleteAsync(partition, Key(row.Value), row.ETag, cancel);
        }
    }

    public Task ForgetAsync(string subscriber, DateTimeOffset until, CancellationToken cancel) =>
        _rows.DeleteAsync(Partition(subscriber), Key(new DueRow(subscriber, MinuteOf(until))), etag: null, cancel);

    private static string Partition(string subscriber) => SubscriberKeys.Partition(SubscriberKeys.Shard(subscriber));

    private static string Key(DueRow row) => $"{Text(row.At)}|{row.Subscriber}";

    private static string Text(DateTimeOffset at) => at.UtcDateTime.ToString(Minute, CultureInfo.InvariantCulture);

    // Rounded up to a full minute, so that it is due when the row is found.
    private static DateTimeOffset MinuteOf(DateTimeOffset until) =>
        new((until.UtcTicks + TimeSpan.TicksPerMinute - 1) / TimeSpan.TicksPerMinute * TimeSpan.TicksPerMinute, TimeSpan.Zero);
}

/// <summary>A subscriber with held changes.</summary>
/// <param name="At">The minute from which they may be sent.</param>
internal sealed record DueRow(string Subscriber, DateTimeOffset At);
