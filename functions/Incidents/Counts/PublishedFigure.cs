using Alerts.Classification;

namespace Alerts.Incidents.Counts;

/// <summary>One number that an institute published about some months.</summary>
/// <param name="Source">Such as "PICSS".</param>
/// <param name="From">First month, as "2024-11".</param>
/// <param name="To">Last month.</param>
/// <param name="Kinds">Our kinds of incidents that come closest to what it counts.</param>
/// <param name="Side">Of the killed; null for all.</param>
/// <param name="Province">Null for the country.</param>
/// <param name="Group">Id in <c>Data/groups.json</c>; null for all.</param>
internal sealed record PublishedFigure(
    string Source,
    string From,
    string To,
    PublishedMeasure What,
    int Value,
    IReadOnlyList<EventKind> Kinds,
    PublishedSide? Side = null,
    string? Province = null,
    string? Group = null
)
{
    /// <summary>Made once: it is compared with every incident.</summary>
    public DayRange Days { get; } =
        new(DateOnly.ParseExact(From + "-01", "yyyy-MM-dd"), DateOnly.ParseExact(To + "-01", "yyyy-MM-dd").AddMonths(1).AddDays(-1));
}
