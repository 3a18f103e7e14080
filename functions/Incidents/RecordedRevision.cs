namespace Alerts.Incidents;

/// <param name="FetchedAt">Of the report: an older one that comes late must not replace what a newer one said.</param>
/// <param name="Change">Number of the change it made; null when it made none.</param>
/// <param name="Same">An incident that the report showed to be the same as its own: to be merged into it.</param>
/// <param name="Of">The incident whose change that is; null when it is the one the report is of.</param>
internal sealed record RecordedRevision(string Revision, DateTimeOffset FetchedAt, int? Change, string? Of = null, string? Same = null);
