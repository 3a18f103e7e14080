namespace Alerts.Incidents;

/// <summary>Another incident that belongs to the same story without being the same event.</summary>
/// <param name="Why">Such as "operation after an attack in the same district".</param>
internal sealed record IncidentLink(string Id, string Why);
