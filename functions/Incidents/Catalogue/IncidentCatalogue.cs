using Alerts.Incidents.Repository;
using Alerts.Incidents.Summaries;
using Alerts.Platform.Storage;

namespace Alerts.Incidents.Catalogue;

/// <summary>
/// Every incident in memory, so that any filter is answered without reading storage. It is read in the background by the first request
/// after a start, and looked through for changes when it is older than <see cref="Fresh"/>: one range tells which months changed, and of
/// these a row with a known ETag is not parsed again.
/// </summary>
internal sealed class IncidentCatalogue(ITableStore tables, TimeProvider time, CatalogueAge age) : IDisposable
{
    /// <summary>Months that are read side by side: a service far away answers slowly, and often.</summary>
    private const int MostAtOnce = 4;

    private readonly DocumentTable<IncidentSummary> _summaries = new(
        tables,
        TableNames.IncidentIndex,
        IncidentsJson.Shared.IncidentSummary
    );
    private readonly DocumentTable<TopicMonth> _months = new(tables, TableNames.IncidentIndex, IncidentsJson.Shared.TopicMonth);
    private readonly CancellationTokenSource _stop = new();
    private readonly Lock _turn = new();
    private volatile CatalogueSnapshot? _kept;
    private Task<CatalogueSnapshot>? _reading;

    /// <returns>Null when it is still being read after the budget's patience: a later request finds it.</returns>
    public async ValueTask<CatalogueSnapshot?> ReadAsync(ReadBudget budget, CancellationToken cancel)
    {
        if (_kept is { } kept && kept.Age(time.GetUtcNow()) < age.Fresh)
            return kept;
        var reading = ReadingAsync();
        try
        {
            return await reading.WaitAsync(budget.Patience, time, cancel);
        }
        // Not storage's own, which the request reports.
        catch (TimeoutException) when (!reading.IsFaulted)
        {
            return _kept is { } old && old.Age(time.GetUtcNow()) < CatalogueAge.Longest ? old : null;
        }
    }

    public void Dispose()
    {
        _stop.Cancel();
        _stop.Dispose();
    }

    // It goes on when the request that began it has gone, because others wait for it too.
    private Task<CatalogueSnapshot> ReadingAsync()
    {
        lock (_turn)
        {
            if (_reading is null or { IsCompleted: true })
            {
                var stop = _stop.Token;
                _reading = Task.Run(() => ReadAsync(stop), stop);
            }

            return _reading;
        }
    }

    private async Task<CatalogueSnapshot> ReadAsync(CancellationToken cancel)
    {
        var at = time.GetUtcNow();
        var known = (_kept?.Months ?? []).ToDictionary(month => month.Name);
        var rows = new List<Stored<TopicMonth>>();
        await foreach (var row in _months.RangeAsync(IncidentKeys.MonthsOf + IncidentTopics.Everything, null, null, cancel))
            rows.Add(row);
        var months = new CatalogueMonth[rows.Count];
        await Parallel.ForAsync(
            0,
            rows.Count,
            new ParallelOptions { MaxDegreeOfParallelism = MostAtOnce, CancellationToken = cancel },
            async (i, stop) =>
            {
                var same = known.GetValueOrDefault(rows[i].Value.Month);
                months[i] = same?.ETag == rows[i].ETag ? same : await MonthAsync(rows[i], same, stop);
            }
        );
        return _kept = new CatalogueSnapshot(months, at);
    }

    private async Task<CatalogueMonth> MonthAsync(Stored<TopicMonth> row, CatalogueMonth? known, CancellationToken cancel)
    {
        var (month, byKey) = (row.Value.Month, known?.ByKey());
        var entries = new List<CatalogueEntry>(known?.Entries.Count ?? 0);
        await foreach (
            var entry in _summaries.RangeAsync(
                IncidentKeys.Index(IncidentTopics.Everything, month),
                stored => byKey?.GetValueOrDefault(stored.Key) is { } same && same.ETag == stored.ETag ? same : null,
                stored => CatalogueEntry.Of(stored.Value, stored.ETag),
                cancel
            )
        )
            entries.Add(entry);
        return new CatalogueMonth(month, row.ETag, [.. entries]);
    }
}

/// <summary>How old the catalogue may be.</summary>
/// <param name="Fresh">Until then storage is not asked.</param>
internal sealed record CatalogueAge(TimeSpan Fresh)
{
    /// <summary>While a slow storage is being read, an older catalogue answers for so long.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromMinutes(1);

    public static CatalogueAge Default { get; } = new(TimeSpan.FromSeconds(5));
}
