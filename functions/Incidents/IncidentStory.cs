namespace Alerts.Incidents;

/// <summary>All that is known of one incident.</summary>
/// <param name="Now">The incident as its reports have it now; later than the last change where nothing material came since.</param>
/// <param name="Claims">What each report says, in the order they were published.</param>
/// <param name="Changes">The first first.</param>
internal sealed record IncidentStory(IncidentSummary Now, IReadOnlyList<Claim> Claims, IReadOnlyList<IncidentChange> Changes, IReadOnlyList<IncidentLink> Links);
