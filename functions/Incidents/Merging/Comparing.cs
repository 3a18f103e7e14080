namespace Alerts.Incidents.Merging;

/// <summary>All that speaks for and against two reports being of one event.</summary>
internal static class Comparing
{
    public static IReadOnlyList<MergeReason> Compare(Claim one, Claim other) =>
    [
        .. PlaceReasons.Of(one, other),
        .. DayReasons.Of(one.Clues.Day, other.Clues.Day),
        .. ActorReasons.Of(one.Says, other.Says),
        .. FigureReasons.Of(one, other),
        .. WordReasons.Of(one, other),
    ];
}
