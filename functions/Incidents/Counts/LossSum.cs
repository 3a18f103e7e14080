using Alerts.Classification;

namespace Alerts.Incidents.Counts;

/// <summary>The killed, or the wounded, of many incidents. The sides add up to less than the whole: most reports give no side for some.</summary>
/// <param name="Untold">Incidents for which no source gives a number.</param>
internal sealed record LossSum(int Best, int Low, int High, FigureSum Civilians, FigureSum Security, FigureSum Militants, int Untold)
{
    public static LossSum Killed(IReadOnlyCollection<IncidentSummary> incidents) => Of(
        [.. incidents.Select(incident => incident.Killed)],
        [.. incidents.Select(incident => Sides(incident.KilledRanges, incident.KilledBySide))]);

    public static LossSum Wounded(IReadOnlyCollection<IncidentSummary> incidents) => Of(
        [.. incidents.Select(incident => incident.Wounded)],
        [.. incidents.Select(incident => Sides(incident.WoundedRanges, incident.WoundedBySide))]);

    private static LossSum Of(IReadOnlyList<Figure> all, IReadOnlyList<SideRanges> sides)
    {
        var sum = FigureSum.Of(all);
        return new LossSum(
            sum.Best, sum.Low, sum.High,
            FigureSum.Of(sides.Select(side => side.Civilians)),
            FigureSum.Of(sides.Select(side => side.Security)),
            FigureSum.Of(sides.Select(side => side.Militants)),
            all.Count(figure => figure.Best is null));
    }

    /// <summary>Summaries written before there were ranges have the best figures alone.</summary>
    private static SideRanges Sides(SideRanges? ranges, Casualties best) => ranges ?? new SideRanges(
        new Figure(best.Civilians, null, null), new Figure(best.Security, null, null), new Figure(best.Militants, null, null));
}
