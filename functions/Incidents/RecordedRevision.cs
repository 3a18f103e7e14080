namespace Alerts.Incidents;

/// <param name="FetchedAt">Of the report: an older one that comes late must not replace what a newer one said.</param>
/// <param name="Change">Number of the change it made; null when it made none.</param>
internal sealed record RecordedRevision(string Revision, DateTimeOffset FetchedAt, int? Change);
