using Alerts.Classification.Findings;
using Alerts.Incidents.Claims;

namespace Alerts.Incidents.Matching;

/// <summary>
/// Type of the deed, and the force it was aimed at. They stand in for a place that one of the two does not name. Where both name one, they
/// say nothing: two bombs of a day in one town may both be meant for the police.
/// </summary>
internal static class TypeReasons
{
    /// <summary>Most days have a bombing and a shooting; few have two of these.</summary>
    private static readonly EventType[] Rare = [EventType.SuicideBombing, EventType.Abduction];

    private static readonly EventTarget[] Forces = [EventTarget.Police, EventTarget.Army, EventTarget.Paramilitary];

    public static IEnumerable<MergeReason> Compare(Claim one, Claim other) =>
        one.Says.Districts.Count > 0 && other.Says.Districts.Count > 0 ? [] : [.. Types(one.Says, other.Says), .. Targets(one, other)];

    private static MergeReason[] Types(Finding one, Finding other) =>
        one.Type == other.Type && Rare.Contains(one.Type) ? [new("same rare type", 1)] : [];

    /// <summary>Police are attacked every day: without two tolls to compare, the force tells no event from another.</summary>
    private static MergeReason[] Targets(Claim one, Claim other) =>
        one.Says.Killed.All() > 0
        && other.Says.Killed.All() > 0
        && one.Says.Targets.Intersect(other.Says.Targets).Any(Forces.Contains)
        && !one.Clues.Targets.Intersect(other.Clues.Targets).Any()
            ? [new("same force", 0.8)]
            : [];
}
