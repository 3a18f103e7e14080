using Alerts.Classification.Findings;
using Alerts.Incidents.Claims;

namespace Alerts.Incidents.Summaries;

internal sealed record SideRanges(Figure Civilians, Figure Security, Figure Militants)
{
    /// <summary>
    /// A report of nine soldiers implies no civilian among the nine; beside a toll of 27 a zero would say too much. So a zero is a
    /// figure only where the sides add up to the total.
    /// </summary>
    /// <param name="all">Of all sides.</param>
    public static SideRanges Choose(IReadOnlyList<Claim> claims, Func<Finding, Casualties> count, Figure all)
    {
        SideRanges Sides(Func<int?, int?> stated)
        {
            Figure Side(Func<Casualties, int?> side) => BestFigure.Choose(claims, says => stated(side(count(says))));
            return new SideRanges(Side(own => own.Civilians), Side(own => own.Security), Side(own => own.Militants));
        }

        var sides = Sides(own => own);
        return IsWhole(sides.Best(all.Best)) ? sides : Sides(Known);
    }

    public Casualties Best(int? all) => new(all, Civilians.Best, Security.Best, Militants.Best);

    public static bool IsWhole(Casualties best) => best.Total is { } total && Sided(best) >= total;

    public static int Sided(Casualties best) => (best.Civilians ?? 0) + (best.Security ?? 0) + (best.Militants ?? 0);

    private static int? Known(int? count) => count > 0 ? count : null;
}
