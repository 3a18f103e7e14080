using Alerts.Incidents.Repository;
using Alerts.Incidents.Statistics;
using Alerts.Web.Api;

namespace Alerts.Web.Reading;

internal sealed class StatsCounter(IncidentPeriods periods, PublishedFigures published)
{
    /// <param name="only">
    /// Ids of the incidents to count; null for all. Some of them stand beside no published figures, which count all.
    /// </param>
    /// <returns>Null when the budget ended first: the next request continues.</returns>
    public async Task<StatsDocument?> CountAsync(
        DayRange days,
        CountBy by,
        ReadBudget budget,
        CancellationToken cancel,
        IReadOnlySet<string>? only = null
    )
    {
        if (await periods.IncidentsAsync(null, days, budget, cancel) is not { } read)
            return null;
        if (only is not null)
            read = read with { Incidents = [.. read.Incidents.Where(incident => only.Contains(incident.Id))] };
        var figures = only is null ? published.Figures : [];
        return StatsDocument.Of(Stats.Of(read, days, by, figures, await periods.SinceAsync(cancel)), published);
    }
}
