using System.Text.Json.Serialization;
using Alerts.Classification.Findings;
using Alerts.Incidents.Summaries;

namespace Alerts.Incidents.Statistics;

/// <summary>
/// The killed, or the wounded, of many incidents. The sides add up to less than the whole: most reports leave the side of some open.
/// </summary>
/// <param name="Best">Null when no source gives a number for any incident.</param>
/// <param name="KnownSide">How many of the best figure have a known side; the three sides cover those alone.</param>
/// <param name="Untold">Incidents for which no source gives a number.</param>
internal sealed record CasualtySum(
    int? Best,
    int? Low,
    int? High,
    int? KnownSide,
    FigureSum Civilians,
    FigureSum Security,
    FigureSum Militants,
    int Untold
)
{
    [JsonIgnore]
    public bool SideUnknownOfSome => Best > (KnownSide ?? 0);

    public static CasualtySum Killed(IReadOnlyCollection<IncidentSummary> incidents) =>
        Of(incidents, incident => incident.Killed, incident => Sides(incident.KilledRanges, incident.KilledBySide, incident.Killed));

    public static CasualtySum Wounded(IReadOnlyCollection<IncidentSummary> incidents) =>
        Of(incidents, incident => incident.Wounded, incident => Sides(incident.WoundedRanges, incident.WoundedBySide, incident.Wounded));

    // One pass: a page of counts adds up a year.
    private static CasualtySum Of(
        IReadOnlyCollection<IncidentSummary> incidents,
        Func<IncidentSummary, Figure> all,
        Func<IncidentSummary, SideRanges> sides
    )
    {
        var (whole, civilians, security, militants) = (
            new FigureSum.Adder(),
            new FigureSum.Adder(),
            new FigureSum.Adder(),
            new FigureSum.Adder()
        );
        foreach (var incident in incidents)
        {
            whole.Add(all(incident));
            var side = sides(incident);
            civilians.Add(side.Civilians);
            security.Add(side.Security);
            militants.Add(side.Militants);
        }

        var sum = whole.Sum;
        FigureSum[] known = [civilians.Sum, security.Sum, militants.Sum];
        return new CasualtySum(
            sum.Best,
            sum.Low,
            sum.High,
            known.All(side => side.Best is null) ? null : known.Sum(side => side.Best),
            known[0],
            known[1],
            known[2],
            whole.Unknown
        );
    }

    /// <summary>Summaries from before ranges have only best figures; earlier versions' have zeros that no source gave.</summary>
    private static SideRanges Sides(SideRanges? ranges, Casualties best, Figure all)
    {
        var sides =
            ranges ?? new SideRanges(new(best.Civilians, null, null), new(best.Security, null, null), new(best.Militants, null, null));
        return SideRanges.IsWhole(sides.Best(all.Best))
            ? sides
            : new SideRanges(Known(sides.Civilians), Known(sides.Security), Known(sides.Militants));
    }

    private static Figure Known(Figure side) => side.Best > 0 ? side : Figure.Unknown;
}

/// <summary>Figures of many incidents added up; null when no source gives any. For no incidents it is 0.</summary>
/// <param name="Best">Of the best figures.</param>
/// <param name="Low">Of the lowest that any outlet gives.</param>
/// <param name="High">Of the highest.</param>
internal sealed record FigureSum(int? Best, int? Low, int? High)
{
    internal sealed class Adder
    {
        private int _best,
            _low,
            _high,
            _known;

        public int Unknown { get; private set; }

        public FigureSum Sum => _known == 0 && Unknown > 0 ? new(null, null, null) : new(_best, _low, _high);

        public void Add(Figure figure)
        {
            if (figure.Best is not { } best)
            {
                Unknown++;
                return;
            }

            _known++;
            (_best, _low, _high) = (_best + best, _low + (figure.Low ?? best), _high + (figure.High ?? best));
        }
    }
}
