using System.Globalization;
using Alerts.Classification.Findings;

namespace Alerts.Incidents.Summaries;

/// <summary>A neutral line from the facts: "Suicide bombing in Quetta, Balochistan: 26 killed, 62 wounded".</summary>
internal static class Headlines
{
    public static string Write(IncidentSummary incident, IReadOnlyList<string> methods)
    {
        var figures = string.Join(", ", new[] { Killed(incident), Wounded(incident) }.OfType<string>());
        var what = $"{Title(incident.Type) ?? What(incident.Kind, methods)} in {Where(incident)}";
        return figures.Length == 0 ? what : $"{what}: {figures}";
    }

    /// <returns>Null for an unknown type.</returns>
    public static string? Title(EventType type) =>
        type switch
        {
            EventType.SuicideBombing => "Suicide bombing",
            EventType.Bombing => "Bombing",
            EventType.ArmedAssault => "Armed assault",
            EventType.TargetedKilling => "Targeted killing",
            EventType.Abduction => "Abduction",
            EventType.SabotageAndArson => "Sabotage or arson",
            EventType.Strike => "Rocket, mortar or drone strike",
            EventType.FoiledAttack => "Foiled attack",
            EventType.IntelligenceBasedOperation => "Intelligence-based operation",
            EventType.RaidAndArrests => "Raid",
            EventType.AirStrike => "Air or drone strike",
            EventType.ArmedGroups => "Clash of armed groups",
            EventType.TribesOrSects => "Tribal or sectarian clash",
            EventType.Border => "Border clash",
            _ => null,
        };

    private static string What(EventKind kind, IReadOnlyList<string> methods) =>
        kind switch
        {
            EventKind.Operation => "Operation",
            EventKind.Clash => "Clash",
            _ when methods.Contains("suicide") => "Suicide bombing",
            _ when methods.Contains("bomb") => "Bombing",
            _ => "Attack",
        };

    private static string Where(IncidentSummary incident) =>
        (incident.District, incident.Province) switch
        {
            (null, null) => "Pakistan",
            (null, { } province) => province,
            ({ } district, null) => district,
            ({ } district, { } province) when district == province => district,
            ({ } district, { } province) => $"{district}, {province}",
        };

    private static string? Killed(IncidentSummary incident) => Count(incident.Killed.Best, incident.KilledBySide, "killed");

    private static string? Wounded(IncidentSummary incident) => Count(incident.Wounded.Best, incident.WoundedBySide, "wounded");

    /// <summary>The side is shown when all are of one side, and in operations, where it is the point.</summary>
    private static string? Count(int? count, Casualties sides, string word)
    {
        if (count is not > 0)
            return null;
        var all = (string side) => string.Create(CultureInfo.InvariantCulture, $"{count} {side}{(count == 1 ? "" : "s")} {word}");
        return sides.Militants == count ? all("militant") : string.Create(CultureInfo.InvariantCulture, $"{count} {word}");
    }
}
