using Alerts.Storage;

namespace Alerts.Incidents.Counts;

/// <summary>
/// What happened, and what was learnt, in some days. Incidents are read from the index: one range for each month of the period, a few hundred
/// rows of 1 to 4 KB a month, whatever else is stored; 20,000 at most. Changes lie by the day of their incident: one range for each month.
/// </summary>
internal sealed class IncidentPeriods(IncidentStore incidents, ITableStore tables)
{
    public const int MostIncidents = 20_000;

    private const int PageSize = 200;

    private readonly DocumentTable<IncidentChange> _changes = new(tables, TableNames.Incidents, IncidentsJson.Shared.IncidentChange);

    /// <param name="topic">As <see cref="IncidentTopics"/> makes them.</param>
    public async Task<PeriodIncidents> IncidentsAsync(string topic, DayRange days, CancellationToken cancel)
    {
        var found = new List<IncidentSummary>();
        string? after = null;
        do
        {
            var page = await incidents.LatestAsync(new() { Topic = topic, From = days.From, To = days.To, Limit = PageSize, After = after }, cancel);
            found.AddRange(page.Incidents);
            after = page.Next;
        }
        while (after is not null && found.Count < MostIncidents);
        return new PeriodIncidents(found, after is null);
    }

    /// <summary>Changes to incidents whose id is of these days, in the order they were made.</summary>
    public async Task<IReadOnlyList<IncidentChange>> ChangesAsync(DayRange days, CancellationToken cancel)
    {
        var found = new List<IncidentChange>();
        for (var first = days.From; first <= days.To; first = FirstOfNext(first))
        {
            var last = FirstOfNext(first).AddDays(-1) is var end && end < days.To ? end : days.To;
            await foreach (var change in _changes.RangeAsync(
                IncidentKeys.Month(first), IncidentKeys.ChangesFrom(first), IncidentKeys.ChangesAfter(last), cancel))
                found.Add(change.Value);
        }

        return [.. found.OrderBy(change => change.At).ThenBy(change => change.Incident.Id, StringComparer.Ordinal).ThenBy(change => change.Number)];
    }

    private static DateOnly FirstOfNext(DateOnly day) => new DateOnly(day.Year, day.Month, 1).AddMonths(1);
}
