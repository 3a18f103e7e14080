namespace Alerts.Incidents.Counts;

/// <summary>Figures of many incidents added up; null where no source gives one of any of them. Of no incidents it is 0.</summary>
/// <param name="Best">Of the best figures.</param>
/// <param name="Low">Of the lowest that any outlet gives.</param>
/// <param name="High">Of the highest.</param>
internal sealed record FigureSum(int? Best, int? Low, int? High)
{
    public static FigureSum Of(IReadOnlyCollection<Figure> figures)
    {
        var known = figures.Where(figure => figure.Best is not null).ToList();
        return known.Count == 0 && figures.Count > 0
            ? new FigureSum(null, null, null)
            : new FigureSum(known.Sum(figure => figure.Best), known.Sum(figure => figure.Low ?? figure.Best), known.Sum(figure => figure.High ?? figure.Best));
    }
}
