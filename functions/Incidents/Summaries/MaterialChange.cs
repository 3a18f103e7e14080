using System.Globalization;
using Alerts.Classification.Findings;

namespace Alerts.Incidents.Summaries;

/// <summary>
/// What readers are told again: killed or wounded by <see cref="RealertPolicy"/>, another kind, attribution, district or status, or a
/// foiled attack that happened after all. A message gives every difference from the last one, another type among them.
/// </summary>
internal static class MaterialChange
{
    /// <returns>A sentence for each difference; empty when none deserves a message.</returns>
    public static IReadOnlyList<string> Between(IncidentSummary told, IncidentSummary now) =>
        IsMaterial(told, now) ? Differences(told, now) : [];

    public static IReadOnlyList<string> Differences(IncidentSummary told, IncidentSummary now) =>
        [
            .. FigureChange.Between(IncidentFigures.Of(told), IncidentFigures.Of(now)).Select(change => change.ToString()),
            .. Types(told, now),
            .. Word("Target", Targets(told), Targets(now)),
            .. Words(told, now),
        ];

    private static bool IsMaterial(IncidentSummary told, IncidentSummary now) =>
        RealertPolicy.Killed(told.Killed.Best, now.Killed.Best)
        || RealertPolicy.Wounded(told.Wounded.Best, now.Wounded.Best)
        || IsRealNow(told, now)
        || Words(told, now).Any();

    /// <summary>What was held back as a bomb found in time did go off, or was another attack.</summary>
    public static bool IsRealNow(IncidentSummary told, IncidentSummary now) =>
        told.Type == EventType.FoiledAttack && now.Type != EventType.FoiledAttack && !now.Retracted;

    /// <summary>The sentence for another type; "Type: bombing → suicide bombing".</summary>
    public static IEnumerable<string> Type(EventType before, EventType after) =>
        Word("Type", EventTypes.Word(before), EventTypes.Word(after));

    // Another kind says by itself that the type no longer holds.
    private static IEnumerable<string> Types(IncidentSummary before, IncidentSummary after) =>
        before.Kind != after.Kind && after.Type == EventType.Unknown ? [] : Type(before.Type, after.Type);

    private static string Targets(IncidentSummary incident) =>
        incident.Targets.Count == 0 ? "unknown" : string.Join(", ", incident.Targets.Select(EventTargets.Word));

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

/// <summary>
/// When a figure is told again; the only place that has the rule. It compares with what was told last, so small steps add up. An unknown
/// figure counts as nothing; the message says "unknown".
/// </summary>
internal static class RealertPolicy
{
    /// <summary>Crossing one of these counts of killed, up or down, is always told.</summary>
    private static readonly int[] Marks = [10, 25, 50, 100, 200];

    /// <summary>From 10 on a step of one or two is told only at a mark.</summary>
    private const int Many = 10,
        LeastOfMany = 3;

    /// <summary>By a quarter or more of what was told, at least 1 below 10 and at least 3 from 10 on; or across a mark.</summary>
    public static bool Killed(int? told, int? now)
    {
        var (from, to) = (told ?? 0, now ?? 0);
        var step = Math.Abs(to - from);
        return (step * 4 >= from && step >= (from < Many ? 1 : LeastOfMany)) || Array.Exists(Marks, mark => from < mark != to < mark);
    }

    public static bool Wounded(int? told, int? now)
    {
        var (from, to) = (told ?? 0, now ?? 0);
        var step = Math.Abs(to - from);
        return step > 0 && step * 2 >= from;
    }
}
