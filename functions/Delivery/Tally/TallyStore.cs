using System.Globalization;
using System.Text.Json.Serialization;
using Alerts.Platform.Storage;
using Alerts.Platform.Text;

namespace Alerts.Delivery.Tally;

/// <summary>
/// Counts that outlive the process. Each process writes its own row for each hour, always whole, so repeats change nothing and no two
/// processes share a row. Finished days are combined into one row.
/// </summary>
internal sealed class TallyStore(ITableStore tables)
{
    private const string Days = "days";
    private const int MostChanges = 100;

    private readonly DocumentTable<DeliveryCounts> _rows = new(tables, TableNames.Latency, TallyJson.Shared.DeliveryCounts);

    /// <param name="worker">Names the process uniquely.</param>
    public Task WriteAsync(DateTimeOffset hour, string worker, DeliveryCounts counts, CancellationToken cancel) =>
        _rows.PutAsync(Day(hour), Key(hour) + worker, counts, cancel);

    /// <summary>The hours from that of <paramref name="from"/> to that of <paramref name="until"/>, both included.</summary>
    public async Task<DeliveryCounts> HoursAsync(DateTimeOffset from, DateTimeOffset until, CancellationToken cancel)
    {
        var sum = DeliveryCounts.None;
        for (var day = from.UtcDateTime.Date; day <= until.UtcDateTime.Date; day = day.AddDays(1))
        {
            var first = day == from.UtcDateTime.Date ? Key(from) : null;
            await foreach (var row in _rows.RangeAsync(Day(new(day, TimeSpan.Zero)), first, null, cancel))
                sum = sum.Add(row.Value);
        }

        return sum;
    }

    public async Task<DeliveryCounts> DaysAsync(DateTimeOffset from, DateTimeOffset until, CancellationToken cancel)
    {
        var sum = DeliveryCounts.None;
        for (var day = new DateTimeOffset(from.UtcDateTime.Date, TimeSpan.Zero); day <= until; day = day.AddDays(1))
            sum = sum.Add((await _rows.GetAsync(Days, Day(day), cancel))?.Value ?? await HoursAsync(day, day.AddHours(23), cancel));
        return sum;
    }

    /// <summary>
    /// Combines the hours of a finished day into one row. It is written once, before its hours are deleted; a repeat finds it and
    /// deletes the rest.
    /// </summary>
    public async Task CloseAsync(DateTimeOffset day, CancellationToken cancel)
    {
        var hours = new List<RowChange>();
        var sum = DeliveryCounts.None;
        await foreach (var row in tables.RangeAsync(TableNames.Latency, Day(day), null, null, cancel))
            hours.Add(new RowChange.Delete(row.Key));
        if (hours.Count == 0)
            return;
        await foreach (var row in _rows.RangeAsync(Day(day), null, null, cancel))
            sum = sum.Add(row.Value);
        await _rows.InsertAsync(Days, Day(day), sum, cancel);
        foreach (var some in hours.Chunk(MostChanges))
            await _rows.BatchAsync(Day(day), some, cancel);
    }

    private static string Day(DateTimeOffset time) => time.UtcDateTime.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Key(DateTimeOffset time) => time.UtcDateTime.ToString("HH'|'", CultureInfo.InvariantCulture);
}

[JsonSerializable(typeof(DeliveryCounts))]
internal sealed partial class TallyJson : JsonSerializerContext
{
    public static TallyJson Shared { get; } = new(WireJson.Options());
}
