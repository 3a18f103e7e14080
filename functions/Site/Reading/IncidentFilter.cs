using Alerts.Classification;

namespace Alerts.Site.Reading;

/// <summary>What a reader narrowed the list of incidents to; names as in the data.</summary>
/// <param name="Group">Id of an armed group.</param>
/// <param name="From">First day of the event in Pakistan, inclusive.</param>
/// <param name="To">Last day of the event in Pakistan, inclusive.</param>
/// <param name="Limit">1 to <see cref="MostIncidents"/>.</param>
/// <param name="Next">Where the page before ended; null for the first.</param>
/// <param name="ByUpdate">The latest change first; else the latest event.</param>
internal sealed record IncidentFilter(
    string? Province = null,
    string? District = null,
    string? Group = null,
    EventKind? Kind = null,
    DateOnly? From = null,
    DateOnly? To = null,
    int Limit = 50,
    string? Next = null,
    bool ByUpdate = false
)
{
    public const int MostIncidents = 200;
}
