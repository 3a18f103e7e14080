using Alerts.Classification;

namespace Alerts.Incidents.Merging;

/// <summary>Kind and groups.</summary>
internal static class ActorReasons
{
    public static IEnumerable<MergeReason> Of(Finding one, Finding other) => [.. Kinds(one, other), .. Groups(one, other)];

    private static IEnumerable<MergeReason> Kinds(Finding one, Finding other)
    {
        if (one.Kind == other.Kind)
            return [];
        // A firefight is told as a clash by one and as an attack or a raid by another; who started it is rarely in dispute.
        if (one.Kind == EventKind.Clash || other.Kind == EventKind.Clash)
            return [new("kind differs a little", -0.4)];
        // Attackers and defenders die in one fight; where each report knows dead of the other side only, one is the answer to the other.
        return FigureReasons.OtherSideDied(one.Killed, other.Killed) ? [new("operation in answer to an attack", -5)] : [new("attack and operation", -2.2)];
    }

    private static IEnumerable<MergeReason> Groups(Finding one, Finding other)
    {
        var (a, b) = (Involved(one), Involved(other));
        if (a.Count == 0 || b.Count == 0)
            return [];
        return a.Intersect(b).Any() ? [new("same group", 0.6)] : [new("other group", -0.6)];
    }

    private static List<string> Involved(Finding says) =>
        [.. says.Groups.Where(group => group.Role is not (GroupRole.Mentioned or GroupRole.Denied)).Select(group => group.Id)];
}
