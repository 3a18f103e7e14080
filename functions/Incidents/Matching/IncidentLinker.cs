using Alerts.Classification.Findings;
using Alerts.Incidents.Claims;
using Alerts.Incidents.Summaries;

namespace Alerts.Incidents.Matching;

/// <summary>Links a new incident to related events that are not the same: an operation answers an attack in its district.</summary>
internal static class IncidentLinker
{
    /// <summary>In either order of reporting or recording.</summary>
    public static List<IncidentLink> Find(Claim report, IReadOnlyList<Incident> near) =>
        report.Says switch
        {
            { Districts: [] } => [],
            { Kind: EventKind.Operation } =>
            [
                .. In(report, EventKind.Attack, near)
                    .Where(attack => !IsBefore(report, attack))
                    .Select(attack => IncidentLink.ToAttack(attack.Id)),
            ],
            { Kind: EventKind.Attack } =>
            [
                .. In(report, EventKind.Operation, near)
                    .Where(answer => IsBefore(report, answer))
                    .Select(answer => IncidentLink.ToOperation(answer.Id)),
            ],
            _ => [],
        };

    private static IEnumerable<IncidentSummary> In(Claim report, EventKind kind, IReadOnlyList<Incident> near) =>
        near.Select(incident => incident.Told)
            .Where(told => told.Kind == kind && told.District == report.Says.Districts[0] && !told.Retracted);

    private static bool IsBefore(Claim report, IncidentSummary other) =>
        (report.Clues.Day.Best, report.Published).CompareTo((other.Day, other.FirstReportedAt)) < 0;
}
