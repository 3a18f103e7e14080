namespace Alerts.Incidents;

/// <summary>An incident as it is to be written, with what goes into rows of its own beside it.</summary>
/// <param name="Summary">What readers see of it now, as <see cref="Summarizing"/> makes it; null where it was not made.</param>
/// <param name="Change">What readers are told; null when there is nothing to tell.</param>
/// <param name="Log">What changed of the figures, told or not; null when nothing did.</param>
/// <param name="Older">Reports that leave the incident's row, or were changed in their own.</param>
internal sealed record IncidentWrite(
    Incident Incident,
    IncidentChange? Change,
    FigureLogEntry? Log = null,
    IReadOnlyList<OlderReport>? Older = null,
    IncidentSummary? Summary = null
)
{
    public void Deconstruct(out Incident incident, out IncidentChange? change) => (incident, change) = (Incident, Change);
}
