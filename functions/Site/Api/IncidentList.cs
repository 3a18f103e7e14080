using Alerts.Incidents;

namespace Alerts.Site.Api;

/// <summary>A page of incidents as open data.</summary>
/// <param name="Incidents">Newest day first.</param>
/// <param name="Next">Opaque: the query value "next" of the next page; null on the last one.</param>
internal sealed record IncidentList(IReadOnlyList<IncidentSummary> Incidents, string? Next);
