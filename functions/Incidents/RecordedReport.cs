namespace Alerts.Incidents;

/// <summary>
/// Which incident a report went into and which changes each of its revisions made; written in one batch with the incident, so that a
/// message that comes again returns what it returned the first time.
/// </summary>
/// <param name="IncidentId">Null when the report was withdrawn before anything was recorded of it.</param>
internal sealed record RecordedReport(string? IncidentId, IReadOnlyList<RecordedRevision> Revisions)
{
    private const int MostRevisions = 20;

    /// <param name="incidentId">Another than before when the incident was merged into that one, or the report split off.</param>
    public RecordedReport With(RecordedRevision revision, string? incidentId) =>
        new(incidentId, [.. Moved(incidentId).Revisions.TakeLast(MostRevisions - 1), revision]);

    /// <summary>The same of another incident; the changes made so far stay those of the one they were made of.</summary>
    public RecordedReport Moved(string? incidentId) =>
        incidentId == IncidentId
            ? this
            : new RecordedReport(incidentId, [.. Revisions.Select(revision => revision with { Of = revision.Of ?? IncidentId })]);
}
