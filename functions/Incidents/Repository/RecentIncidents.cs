using System.Collections.Concurrent;
using System.Collections.Immutable;
using Alerts.Incidents.Summaries;
using Alerts.Platform.Storage;

namespace Alerts.Incidents.Repository;

/// <summary>
/// The incidents of the days around reports, kept in memory while the month's head shows no other writer. Reports of one week follow
/// each other, and parsing a week's incidents for each would cost more than everything else. Stale data is harmless: a decision replaces
/// the head only if it is unchanged.
/// </summary>
internal sealed class RecentIncidents(ITableStore tables)
{
    /// <summary>A busy month of 600 incidents takes some 6 MB. Current reports need one or two months; late ones another.</summary>
    private const int MostMonths = 4;

    private readonly DocumentTable<Incident> _incidents = new(tables, TableNames.Incidents, IncidentsJson.Shared.Incident);

    /// <summary>Incidents kept as last read or written: a report reads its own three times, and parsing costs most.</summary>
    private const int MostKept = 32;

    private readonly ConcurrentDictionary<(string Month, string Key), (string Json, Incident Value)> _kept = new();
    private readonly ConcurrentDictionary<string, MonthView> _months = new(StringComparer.Ordinal);

    public async Task<Stored<Incident>?> GetAsync(string month, string key, CancellationToken cancel)
    {
        if (
            await _incidents.GetAsync(
                month,
                key,
                row => _kept.TryGetValue((month, key), out var kept) && kept.Json == row.Json ? kept.Value : null,
                cancel
            )
            is not var (row, stored)
        )
            return null;
        Keep(month, key, row.Json, stored.Value);
        return stored;
    }

    private void Keep(string month, string key, string json, Incident incident)
    {
        if (_kept.Count >= MostKept && !_kept.ContainsKey((month, key)))
            _kept.Clear();
        _kept[(month, key)] = (json, incident);
    }

    /// <param name="writes">The count of the month's head, read before this call; 0 without a head.</param>
    /// <param name="days">Of the month, in any order.</param>
    /// <returns>In the table's order, merged incidents included.</returns>
    public async Task<IReadOnlyList<Stored<Incident>>> ReadAsync(
        string month,
        long writes,
        IReadOnlyList<DateOnly> days,
        CancellationToken cancel
    )
    {
        var known = _months.GetValueOrDefault(month) ?? MonthView.Empty(writes);
        var wanted = days.Select(IncidentKeys.FirstOf).ToList();
        var view = await AgainAsync(month, known.Writes == writes ? known : MonthView.Empty(writes), cancel);
        var missing = wanted.Where(day => !view.Days.Contains(day)).Order(StringComparer.Ordinal).ToList();
        if (missing is [var newest, ..])
            view = view.With(missing, await RangeAsync(month, newest, missing[^1], known, cancel));
        Keep(month, view);
        return [.. view.Of(wanted)];
    }

    /// <summary>Tells that this process replaced the head with that count, and wrote an incident with it.</summary>
    /// <param name="written">Null when no incident was written.</param>
    public void Wrote(string month, long writes, (RowChange Row, Incident Incident)? written)
    {
        if (written is var (row, incident))
            Keep(month, row.Key, row.Document!, incident);
        if (_months.GetValueOrDefault(month) is { } view && view.Writes == writes)
            _months.TryUpdate(month, view.AfterWriting(written?.Row.Key), view);
    }

    private async Task<MonthView> AgainAsync(string month, MonthView view, CancellationToken cancel)
    {
        foreach (var key in view.Written)
            if (view.Days.Any(day => key.StartsWith(day, StringComparison.Ordinal)) && await GetAsync(month, key, cancel) is { } stored)
                view = view.With([], [stored]);
        return view with { Written = [] };
    }

    /// <summary>One range from the newest to the oldest missing day. A row with a known ETag is not parsed again.</summary>
    private async Task<List<Stored<Incident>>> RangeAsync(
        string month,
        string newest,
        string oldest,
        MonthView known,
        CancellationToken cancel
    )
    {
        var read = new List<Stored<Incident>>();
        await foreach (
            var incident in _incidents.RangeAsync(month, newest, IncidentKeys.AfterLast(oldest), known.Incidents.GetValueOrDefault, cancel)
        )
            read.Add(incident);
        return read;
    }

    private void Keep(string month, MonthView view)
    {
        if (_months.Count >= MostMonths && !_months.ContainsKey(month))
            _months.Clear();
        _months[month] = view;
    }
}

/// <summary>
/// A month's incidents at one count of its head. Every write to the month raises the count, in the same batch and only if the head is
/// unchanged, so the same count proves that this is current.
/// </summary>
/// <param name="Days">The days whose incidents are all here, as <see cref="IncidentKeys.FirstOf"/> begins their keys.</param>
/// <param name="Incidents">By key, in the table's order.</param>
/// <param name="Written">Keys that this process wrote since, to be read again.</param>
internal sealed record MonthView(
    long Writes,
    ImmutableHashSet<string> Days,
    ImmutableSortedDictionary<string, Stored<Incident>> Incidents,
    ImmutableHashSet<string> Written
)
{
    public static MonthView Empty(long writes) =>
        new(writes, [], ImmutableSortedDictionary.Create<string, Stored<Incident>>(StringComparer.Ordinal), []);

    public MonthView AfterWriting(string? key) => this with { Writes = Writes + 1, Written = key is null ? Written : Written.Add(key) };

    public MonthView With(IReadOnlyList<string> days, IEnumerable<Stored<Incident>> read) =>
        this with
        {
            Days = Days.Union(days),
            Incidents = Incidents.SetItems(read.Select(stored => KeyValuePair.Create(IncidentKeys.Key(stored.Value.Id), stored))),
        };

    public IEnumerable<Stored<Incident>> Of(IReadOnlyCollection<string> days) =>
        Incidents.Where(pair => days.Any(day => pair.Key.StartsWith(day, StringComparison.Ordinal))).Select(pair => pair.Value);
}
