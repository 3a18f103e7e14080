using System.Globalization;
using Alerts.Incidents.Claims;
using Alerts.Incidents.Repository;
using Alerts.Incidents.Summaries;
using Alerts.Platform.Storage;

namespace Alerts.Incidents.Statistics;

/// <summary>
/// What happened, and what was learnt, in some days. Whole months of the index and of changes stay in memory, so public pages can add up
/// without reading storage again. A correction of an old incident shows after ten minutes.
/// </summary>
internal sealed class IncidentPeriods(ITableStore tables, MonthCache<IncidentSummary> everything, TimeProvider time)
{
    /// <summary>A year of 54 incidents a day; 3 KB each.</summary>
    public const int MostIncidents = 20_000;

    private const int MostChanges = 15_000;

    private static readonly TimeSpan FreshLately = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan FreshBefore = TimeSpan.FromMinutes(10);

    /// <summary>Older incidents hardly change.</summary>
    private static readonly TimeSpan Lately = TimeSpan.FromDays(40);

    private readonly DocumentTable<TopicMonth> _months = new(tables, TableNames.IncidentIndex, IncidentsJson.Shared.TopicMonth);

    private readonly MonthCache<IncidentChange> _changes = new(
        new(tables, TableNames.Incidents, IncidentsJson.Shared.IncidentChange),
        MostChanges,
        time
    );

    /// <summary>The months of the index under "everything", shared with the first page.</summary>
    public static MonthCache<IncidentSummary> Everything(ITableStore tables, TimeProvider time) =>
        new(new(tables, TableNames.IncidentIndex, IncidentsJson.Shared.IncidentSummary), MostIncidents + (MostIncidents / 4), time);

    /// <param name="province">Null for all; else incidents that name it, as the main one or not.</param>
    /// <returns>Null when the budget ended first: the next request continues.</returns>
    public async Task<PeriodIncidents?> IncidentsAsync(string? province, DayRange days, ReadBudget budget, CancellationToken cancel)
    {
        var found = new List<IncidentSummary>();
        // Rows are stored by the id's day, from which the shown day may differ.
        var near = new DayRange(days.From.AddDays(-IncidentQuery.DayDrift), days.To.AddDays(IncidentQuery.DayDrift));
        foreach (var month in await MonthsAsync(near, cancel))
        {
            var index = IncidentKeys.Index(IncidentTopics.Everything, month);
            if (await everything.ReadAsync(index, null, null, Fresh(month), budget, cancel) is not { } rows)
                return null;
            found.AddRange(
                rows.Where(incident => days.Contains(incident.Day) && (province is null || incident.Provinces.Contains(province)))
            );
            if (found.Count > MostIncidents)
                return new PeriodIncidents([.. found.Take(MostIncidents)], Complete: false);
        }

        return new PeriodIncidents(found, Complete: true);
    }

    /// <summary>Changes, in order, to incidents whose id is of these days.</summary>
    /// <returns>Null when the budget ended first: the next request continues.</returns>
    public async Task<IReadOnlyList<IncidentChange>?> ChangesAsync(DayRange days, ReadBudget budget, CancellationToken cancel)
    {
        var found = new List<IncidentChange>();
        foreach (var month in await MonthsAsync(days, cancel))
        {
            if (
                await _changes.ReadAsync(month, IncidentKeys.Changes, IncidentKeys.ChangesEnd, Fresh(month), budget, cancel) is not { } rows
            )
                return null;
            found.AddRange(rows.Where(change => days.Contains(IncidentId.Day(change.Incident.Id))));
        }

        return
        [
            .. found
                .OrderBy(change => change.At)
                .ThenBy(change => change.Incident.Id, StringComparer.Ordinal)
                .ThenBy(change => change.Number),
        ];
    }

    /// <summary>The first day of the first month that has an incident: before it this service did not count.</summary>
    /// <returns>Null without any.</returns>
    public async Task<DateOnly?> SinceAsync(CancellationToken cancel)
    {
        string? first = null;
        await foreach (var month in _months.RangeAsync(IncidentKeys.MonthsOf + IncidentTopics.Everything, null, null, cancel))
            first = first is null || string.CompareOrdinal(month.Value.Month, first) < 0 ? month.Value.Month : first;
        return first is null ? null : DateOnly.ParseExact(first + "-01", "yyyy-MM-dd", CultureInfo.InvariantCulture);
    }

    private async Task<IReadOnlyList<string>> MonthsAsync(DayRange days, CancellationToken cancel)
    {
        var found = new List<string>();
        await foreach (
            var month in _months.RangeAsync(
                IncidentKeys.MonthsOf + IncidentTopics.Everything,
                IncidentKeys.InvertedMonth(IncidentKeys.Month(days.To)),
                IncidentKeys.InvertedMonth(IncidentKeys.Month(days.From)) + "!",
                cancel
            )
        )
            found.Add(month.Value.Month);
        return found;
    }

    private TimeSpan Fresh(string month) =>
        string.CompareOrdinal(month, IncidentKeys.Month(PakistanTime.Day(time.GetUtcNow() - Lately))) >= 0 ? FreshLately : FreshBefore;
}

/// <summary>Days of events in Pakistan, both ends included.</summary>
internal readonly record struct DayRange(DateOnly From, DateOnly To)
{
    public int Days => To.DayNumber - From.DayNumber + 1;

    public DayRange Before() => new(From.AddDays(-Days), From.AddDays(-1));

    public bool Contains(DateOnly day) => day >= From && day <= To;

    public bool Contains(DayRange other) => other.From >= From && other.To <= To;

    public bool Contains(DateTimeOffset time) => Contains(PakistanTime.Day(time));
}

/// <param name="Incidents">Newest first, retracted ones included.</param>
/// <param name="Complete">False when there were more than are read.</param>
internal sealed record PeriodIncidents(IReadOnlyList<IncidentSummary> Incidents, bool Complete);
