using Alerts.Classification;
using Alerts.Incidents.Claims;

namespace Alerts.Incidents;

/// <summary>The best figures of an incident, all sides and each.</summary>
/// <param name="Killed">With the total that readers see.</param>
internal sealed record IncidentFigures(Casualties Killed, Casualties Wounded)
{
    public static IncidentFigures Unknown { get; } = new(Casualties.Unknown, Casualties.Unknown);

    public static IncidentFigures Of(IncidentSummary incident) =>
        new(incident.KilledBySide with { Total = incident.Killed.Best }, incident.WoundedBySide with { Total = incident.Wounded.Best });

    public IEnumerable<(Harm Harm, Side Side, int? Count)> All() => Of(Harm.Killed, Killed).Concat(Of(Harm.Wounded, Wounded));

    private static IEnumerable<(Harm, Side, int?)> Of(Harm harm, Casualties count) =>
        [
            (harm, Side.All, count.Total),
            (harm, Side.Civilians, Stated(count.Civilians)),
            (harm, Side.Security, Stated(count.Security)),
            (harm, Side.Militants, Stated(count.Militants)),
        ];

    // A zero of a side is reckoned, not said; where a toll rises past the sides it becomes unknown again, which is no change of anything.
    private static int? Stated(int? count) => count > 0 ? count : null;
}
