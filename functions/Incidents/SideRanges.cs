using Alerts.Classification;

namespace Alerts.Incidents;

/// <summary>The figures of each side as several sources give them.</summary>
internal sealed record SideRanges(Figure Civilians, Figure Security, Figure Militants)
{
    public static SideRanges Of(IReadOnlyList<Claim> claims, Func<Finding, Casualties> count) => new(
        BestFigure.Of(claims, says => count(says).Civilians),
        BestFigure.Of(claims, says => count(says).Security),
        BestFigure.Of(claims, says => count(says).Militants));
}
