using Alerts.Incidents.Claims;
using Alerts.Incidents.Repository;
using Alerts.Incidents.Statistics;
using Alerts.Incidents.Summaries;
using Alerts.Subscriptions.Topics;
using Alerts.Web.Api;
using Alerts.Web.Views;

namespace Alerts.Web.Reading;

/// <summary>The count by province, kept for a few seconds: every visitor needs it.</summary>
internal sealed class ProvinceBoard(IncidentPeriods periods, TopicCatalogue catalogue, TimeProvider time)
{
    private static readonly TimeSpan Fresh = TimeSpan.FromSeconds(5);

    private Kept? _kept;

    /// <returns>Null when the budget ended first: the next request continues.</returns>
    public async Task<IReadOnlyList<ProvinceView>?> CountAsync(ReadBudget budget, CancellationToken cancel)
    {
        var now = time.GetUtcNow();
        if (_kept is { } kept && now - kept.At < Fresh && now >= kept.At)
            return kept.Rows;
        if (await ReadAsync(now, budget, cancel) is not { } incidents)
            return null;
        var rows = ProvinceCounts.Of(Topics.Provinces(catalogue), incidents, now);
        _kept = new Kept(now, rows);
        return rows;
    }

    // What was reported within 30 days happened at most a few days before that, and a publisher's date may lie ahead.
    private async Task<IReadOnlyList<IncidentSummary>?> ReadAsync(DateTimeOffset now, ReadBudget budget, CancellationToken cancel)
    {
        var days = new DayRange(PakistanTime.Day(now - ProvinceCounts.Longest).AddDays(-3), PakistanTime.Day(now).AddDays(3));
        return (await periods.IncidentsAsync(null, days, budget, cancel))?.Incidents;
    }

    private sealed record Kept(DateTimeOffset At, IReadOnlyList<ProvinceView> Rows);
}

/// <summary>Counts incidents by province, by the time of their first report, without retracted ones.</summary>
internal static class ProvinceCounts
{
    public static readonly TimeSpan Longest = TimeSpan.FromDays(30);

    /// <param name="provinces">All of them, so that a quiet one is shown as such.</param>
    public static IReadOnlyList<ProvinceView> Of(
        IReadOnlyList<string> provinces,
        IReadOnlyCollection<IncidentSummary> incidents,
        DateTimeOffset now
    ) =>
        [
            .. from province in provinces
            let ages = Ages(province, incidents, now)
            let month = Within(ages, Longest)
            orderby month descending, province
            select new ProvinceView(province, province, Within(ages, TimeSpan.FromDays(1)), Within(ages, TimeSpan.FromDays(7)), month),
        ];

    private static List<TimeSpan> Ages(string province, IEnumerable<IncidentSummary> incidents, DateTimeOffset now) =>
        [
            .. incidents
                .Where(incident => !incident.Retracted && incident.Provinces.Contains(province))
                .Select(incident => now - incident.FirstReportedAt),
        ];

    private static int Within(List<TimeSpan> ages, TimeSpan limit) => ages.Count(age => age < limit);
}
