namespace Alerts.Incidents;

/// <param name="Incidents">Newest day first.</param>
/// <param name="Next">Where the next page starts; null when this is the last. A page may be short, or empty, and not the last.</param>
internal sealed record IncidentPage(IReadOnlyList<IncidentSummary> Incidents, string? Next)
{
    /// <summary>How many rows were read for it.</summary>
    public int Read { get; init; }
}
