using Alerts.Classification.Findings;
using Alerts.Incidents.Repository;
using Alerts.Incidents.Summaries;

namespace Alerts.Web.Reading;

/// <summary>Finds incidents by a filter: the narrowest topic is one range of the index, the rest is compared.</summary>
internal sealed class IncidentSearch(IncidentStore incidents, UpdatedIncidents updated)
{
    // A filter with few matches ends a request after so many pages, and so many rows in all; the reader continues with 'next'.
    private const int MostPages = 5;
    public const int MostRead = IncidentStore.MostRead;

    /// <returns>A page may be short or empty without being the last. Null when the budget ended first: the next request
    /// continues.</returns>
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
            Type = filter.Type,
            Target = filter.Target,
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

/// <summary>A filter of the list of incidents; names as in the data.</summary>
/// <param name="Group">Id of an armed group.</param>
/// <param name="From">First day of the event in Pakistan, inclusive.</param>
/// <param name="To">Last day of the event in Pakistan, inclusive.</param>
/// <param name="Limit">1 to <see cref="MostIncidents"/>.</param>
/// <param name="Next">Where the previous page ended; null for the first.</param>
/// <param name="ByUpdate">The latest change first; else the latest event.</param>
internal sealed record IncidentFilter(
    string? Province = null,
    string? District = null,
    string? Group = null,
    EventKind? Kind = null,
    DateOnly? From = null,
    DateOnly? To = null,
    int Limit = 50,
    string? Next = null,
    bool ByUpdate = false
)
{
    public const int MostIncidents = 200;

    public EventType? Type { get; init; }

    public EventTarget? Target { get; init; }
}
