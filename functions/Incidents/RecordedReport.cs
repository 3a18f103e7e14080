namespace Alerts.Incidents;

/// <summary>
/// Which incident a report went into and which changes each of its revisions made; written in one batch with the incident, so that a
/// message that comes again returns what it returned the first time.
/// </summary>
internal sealed record RecordedReport(string IncidentId, IReadOnlyList<RecordedRevision> Revisions)
{
    private const int MostRevisions = 20;

    public RecordedReport With(RecordedRevision revision) =>
        this with { Revisions = [.. Revisions.TakeLast(MostRevisions - 1), revision] };
}
