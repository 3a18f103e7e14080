using System.Globalization;
using Alerts.Classification;
using Alerts.Incidents.Claims;

namespace Alerts.Incidents;

/// <summary>
/// What of a change readers are told again: killed or wounded as <see cref="ToldAgain"/> rules, another kind, attribution, district or
/// status. Whoever is told is told all that differs from what was told last.
/// </summary>
internal static class MaterialChange
{
    /// <returns>A sentence for each thing that differs, from what to what; empty when nothing of it is worth a message.</returns>
    public static IReadOnlyList<string> Between(IncidentSummary told, IncidentSummary now) =>
        IsMaterial(told, now) ? Differences(told, now) : [];

    /// <returns>A sentence for each figure, word and status that differs, material or not.</returns>
    public static IReadOnlyList<string> Differences(IncidentSummary told, IncidentSummary now) =>
        [
            .. FigureChange.Between(IncidentFigures.Of(told), IncidentFigures.Of(now)).Select(change => change.ToString()),
            .. Words(told, now),
        ];

    private static bool IsMaterial(IncidentSummary told, IncidentSummary now) =>
        ToldAgain.Killed(told.Killed.Best, now.Killed.Best)
        || ToldAgain.Wounded(told.Wounded.Best, now.Wounded.Best)
        || Words(told, now).Any();

    private static IEnumerable<string> Words(IncidentSummary before, IncidentSummary after) =>
        [
            .. Word("Kind", Kind(before.Kind), Kind(after.Kind)),
            .. Word("Attribution", Attribution.Words(before.Groups), Attribution.Words(after.Groups)),
            .. Word("District", before.District ?? "unknown", after.District ?? "unknown"),
            .. Word("Status", Status(before), Status(after)),
        ];

    private static IEnumerable<string> Word(string name, string before, string after) =>
        before == after ? [] : [$"{name}: {before} → {after}"];

    private static string Kind(EventKind kind) =>
        kind switch
        {
            EventKind.Attack => "attack",
            EventKind.Operation => "operation",
            EventKind.Clash => "clash",
            _ => "none",
        };

    private static string Status(IncidentSummary incident) => incident.Retracted ? "retracted" : "reported";
}
