using Alerts.Incidents;
using Alerts.Incidents.Counts;
using Alerts.Site.Api;

namespace Alerts.Site.Reading;

/// <summary>Counts the incidents of some days, and sets them beside what analysts published.</summary>
internal sealed class StatsCounter(PeriodCache periods, PublishedFigures published)
{
    public async Task<StatsDocument> CountAsync(DayRange days, CountBy by, CancellationToken cancel)
    {
        var read = await periods.IncidentsAsync(IncidentTopics.Everything, days, cancel);
        return StatsDocument.Of(Stats.Of(read, days, by, published.Figures), published);
    }
}
