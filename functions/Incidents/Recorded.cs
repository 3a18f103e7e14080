namespace Alerts.Incidents;

/// <summary>What became of a report.</summary>
/// <param name="IncidentId">Null when it is of no incident.</param>
/// <param name="Change">What readers are told; null when nothing material is new.</param>
internal sealed record Recorded(string? IncidentId, IncidentChange? Change)
{
    public static Recorded Nothing { get; } = new(null, null);
}
