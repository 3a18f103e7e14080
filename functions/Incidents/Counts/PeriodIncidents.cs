namespace Alerts.Incidents.Counts;

/// <param name="Incidents">Newest first, retracted ones included.</param>
/// <param name="Complete">False when there were more than are read at most.</param>
internal sealed record PeriodIncidents(IReadOnlyList<IncidentSummary> Incidents, bool Complete);
