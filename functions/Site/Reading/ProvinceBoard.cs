using Alerts.Incidents;
using Alerts.Incidents.Counts;
using Alerts.Site.Views;
using Alerts.Subscriptions;

namespace Alerts.Site.Reading;

/// <summary>The count by province, kept for a few seconds: every visitor asks for it.</summary>
internal sealed class ProvinceBoard(IncidentPeriods periods, TopicCatalogue catalogue, TimeProvider time)
{
    private static readonly TimeSpan Fresh = TimeSpan.FromSeconds(5);

    private Kept? _kept;

    /// <returns>Null when the budget ended first: the next request goes on.</returns>
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
