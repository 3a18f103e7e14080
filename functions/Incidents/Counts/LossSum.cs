using System.Text.Json.Serialization;
using Alerts.Classification;

namespace Alerts.Incidents.Counts;

/// <summary>The killed, or the wounded, of many incidents. The sides add up to less than the whole: most reports give no side for some.</summary>
/// <param name="Best">Null where no source gives a number for any of them.</param>
/// <param name="KnownSide">How many of the best figure are on a side that a source gives; the three sides are of those alone.</param>
/// <param name="Untold">Incidents for which no source gives a number.</param>
internal sealed record LossSum(
    int? Best, int? Low, int? High, int? KnownSide, FigureSum Civilians, FigureSum Security, FigureSum Militants, int Untold)
{
    /// <summary>The side is unknown of some of them.</summary>
    [JsonIgnore]
    public bool SideUnknownOfSome => Best > (KnownSide ?? 0);

    public static LossSum Killed(IReadOnlyCollection<IncidentSummary> incidents) => Of(
        [.. incidents.Select(incident => incident.Killed)],
        [.. incidents.Select(incident => Sides(incident.KilledRanges, incident.KilledBySide, incident.Killed))]);

    public static LossSum Wounded(IReadOnlyCollection<IncidentSummary> incidents) => Of(
        [.. incidents.Select(incident => incident.Wounded)],
        [.. incidents.Select(incident => Sides(incident.WoundedRanges, incident.WoundedBySide, incident.Wounded))]);

    private static LossSum Of(IReadOnlyList<Figure> all, IReadOnlyList<SideRanges> sides)
    {
        var sum = FigureSum.Of(all);
        FigureSum[] known = [FigureSum.Of([.. sides.Select(side => side.Civilians)]), FigureSum.Of([.. sides.Select(side => side.Security)]), FigureSum.Of([.. sides.Select(side => side.Militants)])];
        return new LossSum(
            sum.Best, sum.Low, sum.High,
            known.All(side => side.Best is null) ? null : known.Sum(side => side.Best),
            known[0], known[1], known[2],
            all.Count(figure => figure.Best is null));
    }

    /// <summary>Summaries written before there were ranges have the best figures alone; those of earlier versions have zeros that no source gave.</summary>
    private static SideRanges Sides(SideRanges? ranges, Casualties best, Figure all)
    {
        var sides = ranges ?? new SideRanges(new(best.Civilians, null, null), new(best.Security, null, null), new(best.Militants, null, null));
        return SideRanges.IsWhole(sides.Best(all.Best)) ? sides : new SideRanges(Known(sides.Civilians), Known(sides.Security), Known(sides.Militants));
    }

    private static Figure Known(Figure side) => side.Best > 0 ? side : Figure.Unknown;
}
