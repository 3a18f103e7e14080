namespace Alerts.Incidents.Counts;

/// <summary>Figures of many incidents added up. An incident of which nobody says adds nothing.</summary>
/// <param name="Best">Of the best figures.</param>
/// <param name="Low">Of the lowest that any outlet gives.</param>
/// <param name="High">Of the highest.</param>
internal sealed record FigureSum(int Best, int Low, int High)
{
    public static FigureSum Of(IEnumerable<Figure> figures)
    {
        var (best, low, high) = (0, 0, 0);
        foreach (var figure in figures)
            (best, low, high) = (best + (figure.Best ?? 0), low + (figure.Low ?? figure.Best ?? 0), high + (figure.High ?? figure.Best ?? 0));
        return new FigureSum(best, low, high);
    }
}
