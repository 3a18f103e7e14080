using Alerts.Incidents.Claims;

namespace Alerts.Incidents.Matching;

internal static class ReportComparer
{
    public static IReadOnlyList<MergeReason> Compare(Claim one, Claim other)
    {
        var reasons = Each(one, other);
        return reasons.Any(reason => reason.Name == PlaceReasons.OtherSpot) && reasons.Any(reason => reason.Name == WordReasons.OtherTarget)
            ? [.. reasons, new MergeReason("elsewhere, and at something else", -1)]
            : reasons;
    }

    private static List<MergeReason> Each(Claim one, Claim other) =>
        [
            .. PlaceReasons.Compare(one, other),
            .. DayReasons.Compare(one, other),
            .. ActorReasons.Compare(one, other),
            .. TypeReasons.Compare(one, other),
            .. FigureReasons.Compare(one, other),
            .. WordReasons.Compare(one, other),
        ];
}

/// <summary>A reason for or against two reports being of one event.</summary>
/// <param name="Name">Such as "same district".</param>
/// <param name="Weight">Above zero speaks for; weights of independent reasons add up, like logarithms of odds.</param>
internal sealed record MergeReason(string Name, double Weight);
