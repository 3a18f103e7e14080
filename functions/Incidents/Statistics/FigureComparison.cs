using Alerts.Incidents.Summaries;

namespace Alerts.Incidents.Statistics;

/// <summary>A published number beside this service's.</summary>
/// <param name="Ours">
/// This service's count for the same months; best figures for the killed and injured. Null when no source gives one.
/// </param>
/// <param name="Difference">Ours less the published number; null as ours is.</param>
/// <param name="Percent">The difference in percent of the published number, to one decimal; null as ours is.</param>
internal sealed record FigureComparison(PublishedFigure Published, int? Ours, int? Difference, double? Percent)
{
    /// <param name="since">The day on which this service began to count; null where it has not. Before it a count is unknown.</param>
    public static IReadOnlyList<FigureComparison> Compare(
        IReadOnlyCollection<IncidentSummary> incidents,
        DayRange days,
        IEnumerable<PublishedFigure> published,
        DateOnly? since
    )
    {
        // A month has a dozen numbers: its incidents are looked up once.
        var within = new Dictionary<DayRange, IReadOnlyList<IncidentSummary>>();
        return
        [
            .. published
                .Where(figure => days.Contains(figure.Days))
                .Select(figure => Compare(figure, figure.Days.From >= since ? Counted(Within(figure.Days), figure) : null)),
        ];

        IReadOnlyList<IncidentSummary> Within(DayRange months) =>
            within.TryGetValue(months, out var known)
                ? known
                : within[months] = [.. incidents.Where(incident => months.Contains(incident.Day))];
    }

    private static FigureComparison Compare(PublishedFigure published, int? ours)
    {
        var difference = ours - published.Value;
        return new FigureComparison(
            published,
            ours,
            difference,
            difference is { } known ? Math.Round(100.0 * known / published.Value, 1) : null
        );
    }

    private static int? Counted(IEnumerable<IncidentSummary> incidents, PublishedFigure figure)
    {
        var total = IncidentCounts.Total(incidents.Where(incident => IsOf(incident, figure)));
        return figure.What switch
        {
            PublishedMeasure.Killed => Side(total.Killed, figure.Side),
            PublishedMeasure.Injured => Side(total.Wounded, figure.Side),
            _ => total.Incidents,
        };
    }

    private static bool IsOf(IncidentSummary incident, PublishedFigure figure) =>
        figure.Kinds.Contains(incident.Kind)
        && (figure.Province is null || incident.Province == figure.Province)
        && (figure.Group is null || IncidentCounts.Groups(incident).Contains(figure.Group));

    private static int? Side(CasualtySum losses, PublishedSide? side) =>
        side switch
        {
            PublishedSide.Civilians => losses.Civilians.Best,
            PublishedSide.Security => losses.Security.Best,
            PublishedSide.Militants => losses.Militants.Best,
            _ => losses.Best,
        };
}
