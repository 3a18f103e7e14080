using Alerts.Incidents.Repository;
using Alerts.Incidents.Statistics;
using Alerts.Web.Api;

namespace Alerts.Web.Reading;

internal sealed class StatsCounter(IncidentPeriods periods, PublishedFigures published)
{
    /// <returns>Null when the budget ended first: the next request continues.</returns>
    public async Task<StatsDocument?> CountAsync(DayRange days, CountBy by, ReadBudget budget, CancellationToken cancel) =>
        await periods.IncidentsAsync(null, days, budget, cancel) is not { } read
            ? null
            : StatsDocument.Of(Stats.Of(read, days, by, published.Figures, await periods.SinceAsync(cancel)), published);
}
