namespace Alerts.Incidents;

/// <summary>What became of a report.</summary>
/// <param name="IncidentId">Null when it is of no incident.</param>
/// <param name="Change">What readers are told; null when nothing material is new.</param>
/// <param name="Merge">What readers are told of two incidents that the report showed to be one; null when it did not.</param>
internal sealed record Recorded(string? IncidentId, IncidentChange? Change, IncidentChange? Merge = null)
{
    public static Recorded Nothing { get; } = new(null, null);
}
