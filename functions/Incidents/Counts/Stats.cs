namespace Alerts.Incidents.Counts;

/// <summary>The answer to "how many, and how far from what analysts count".</summary>
/// <param name="Published">Only for months that lie wholly within the days.</param>
/// <param name="Complete">False when there were more incidents than are read at most: then every number is too low.</param>
internal sealed record Stats(
    DayRange Days,
    CountBy By,
    IReadOnlyList<CountRow> Rows,
    CountRow Total,
    IReadOnlyList<FigureComparison> Published,
    bool Complete
)
{
    public static Stats Of(PeriodIncidents read, DayRange days, CountBy by, IEnumerable<PublishedFigure> published) =>
        new(
            days,
            by,
            Counting.Of(read.Incidents, by),
            Counting.Total(read.Incidents),
            FigureComparison.Of(read.Incidents, days, published),
            read.Complete
        );
}
