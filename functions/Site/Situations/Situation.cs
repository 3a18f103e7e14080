using Alerts.Incidents;
using Alerts.Incidents.Counts;

namespace Alerts.Site.Situations;

/// <summary>What a situation report is made of.</summary>
/// <param name="Province">Null for the country.</param>
/// <param name="Now">Incidents of the days.</param>
/// <param name="Before">Incidents of as many days before.</param>
/// <param name="Changes">Of any time; those made in the days are reported.</param>
internal sealed record Situation(
    DayRange Days,
    string? Province,
    DateTimeOffset MadeAt,
    PeriodIncidents Now,
    PeriodIncidents Before,
    IReadOnlyList<IncidentChange> Changes
);
