using Alerts.Incidents;

namespace Alerts.Site.Reading;

/// <summary>Finds incidents by a filter: the narrowest topic is one range of the index, the rest is compared.</summary>
internal sealed class IncidentSearch(IncidentStore incidents, UpdatedIncidents updated)
{
    // A filter that hardly anything passes ends a request after so many pages, and so many rows in all; the reader goes on with 'next'.
    private const int MostPages = 5;
    public const int MostRead = IncidentStore.MostRead;

    /// <returns>May be short, or empty, and not the last page. Null when the budget ended first: the next request goes on.</returns>
    public async Task<IncidentPage?> FindAsync(IncidentFilter filter, ReadBudget budget, CancellationToken cancel)
    {
        var found = new List<IncidentSummary>();
        var (next, left) = (filter.Next, MostRead);
        for (var page = 0; page < MostPages && left > 0; page++)
        {
            var query = Query(filter, next, filter.Limit - found.Count) with { MostRead = left };
            var read = filter.ByUpdate ? await updated.LatestAsync(query, budget, cancel) : await incidents.LatestAsync(query, cancel);
            if (read is null)
                return page > 0 ? new IncidentPage(found, next) : null;
            left -= read.Read;
            found.AddRange(read.Incidents.Where(incident => Fits(incident, filter)));
            next = read.Next;
            if (next is null || found.Count == filter.Limit)
                break;
        }

        return new IncidentPage(found, next);
    }

    private static IncidentQuery Query(IncidentFilter filter, string? after, int limit) =>
        new()
        {
            Topic = Topic(filter),
            Kind = filter.Kind,
            From = filter.From,
            To = filter.To,
            Limit = limit,
            After = after,
        };

    private static string Topic(IncidentFilter filter) =>
        filter switch
        {
            { District: { } district } => IncidentTopics.District(district),
            { Group: { } group } => IncidentTopics.Group(group),
            { Province: { } province } => IncidentTopics.Province(province),
            _ => IncidentTopics.Everything,
        };

    private static bool Fits(IncidentSummary incident, IncidentFilter filter) =>
        (filter.Province is null || incident.Provinces.Contains(filter.Province))
        && (filter.Group is null || incident.Groups.Any(group => group.Id == filter.Group));
}
