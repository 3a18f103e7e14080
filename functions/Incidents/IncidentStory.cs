using Alerts.Incidents.Claims;

namespace Alerts.Incidents;

/// <summary>All that is known of one incident.</summary>
/// <param name="Now">The incident as its reports have it now; later than the last change where nothing material came since.</param>
/// <param name="Claims">What each report says, in the order they were published.</param>
/// <param name="Changes">The first first.</param>
/// <param name="Links">Incidents of the same story that are not the same event.</param>
/// <param name="Rulings">What operators did with it.</param>
internal sealed record IncidentStory(
    IncidentSummary Now,
    IReadOnlyList<Claim> Claims,
    IReadOnlyList<IncidentChange> Changes,
    IReadOnlyList<IncidentLink> Links,
    IReadOnlyList<Ruling> Rulings)
{
    /// <summary>By group; empty when it is unknown.</summary>
    public IReadOnlyList<Responsibility> Responsibility { get; } = Alerts.Incidents.Claims.Responsibility.Of([.. Claims.Where(claim => !claim.Withdrawn)]);
}
