using System.Globalization;
using Alerts.Incidents.Claims;

namespace Alerts.Incidents;

/// <summary>A figure that is another one than before; null is unknown, which is not zero.</summary>
internal sealed record FigureChange(Harm Harm, Side Side, int? From, int? To)
{
    public static IReadOnlyList<FigureChange> Between(IncidentFigures before, IncidentFigures after) =>
        [
            .. before
                .All()
                .Zip(after.All())
                .Where(pair => pair.First.Count != pair.Second.Count)
                .Select(pair => new FigureChange(pair.First.Harm, pair.First.Side, pair.First.Count, pair.Second.Count)),
        ];

    /// <summary>Such as "Killed: 9 → 26" or "Security forces killed: unknown → 14".</summary>
    public override string ToString() => $"{Name}: {Number(From)} → {Number(To)}";

    private string Name =>
        (Harm, Side) switch
        {
            (Harm.Killed, Side.Civilians) => "Civilians killed",
            (Harm.Killed, Side.Security) => "Security forces killed",
            (Harm.Killed, Side.Militants) => "Militants killed",
            (Harm.Killed, _) => "Killed",
            (_, Side.Civilians) => "Civilians wounded",
            (_, Side.Security) => "Security forces wounded",
            (_, Side.Militants) => "Militants wounded",
            _ => "Wounded",
        };

    private static string Number(int? count) => count?.ToString(CultureInfo.InvariantCulture) ?? "unknown";
}
