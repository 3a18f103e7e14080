using Alerts.Incidents.Claims;

namespace Alerts.Incidents;

/// <summary>All that is known of one incident.</summary>
/// <param name="Now">The incident as its reports have it now; later than the last change where nothing material came since.</param>
/// <param name="Claims">What each report says, in the order they were published.</param>
/// <param name="Changes">The first first.</param>
/// <param name="Links">Incidents of the same story that are not the same event.</param>
/// <param name="Rulings">What operators did with it.</param>
/// <param name="Log">Every change of a figure, told to readers or not, the first first.</param>
internal sealed record IncidentStory(
    IncidentSummary Now,
    IReadOnlyList<Claim> Claims,
    IReadOnlyList<IncidentChange> Changes,
    IReadOnlyList<IncidentLink> Links,
    IReadOnlyList<Ruling> Rulings,
    IReadOnlyList<FigureLogEntry> Log
)
{
    /// <summary>Changes and lines of the log that one page has at most, the latest ones.</summary>
    public const int MostChanges = 100,
        MostLog = 500;

    /// <summary>By group; empty when it is unknown.</summary>
    public IReadOnlyList<Responsibility> Responsibility { get; init; } =
        Alerts.Incidents.Claims.Responsibility.Of([.. Claims.Where(claim => !claim.Withdrawn)]);

    /// <summary>Where further reports begin; null where <see cref="Claims"/> has all, or the last of them.</summary>
    public string? Next { get; init; }
}
