using Alerts.Classification;

namespace Alerts.Incidents;

/// <summary>Who did it, as far as anyone says; a group that is merely named is left out.</summary>
internal static class Attribution
{
    /// <summary>The strongest word about each group, in this order; a group's own word outweighs what others say of it.</summary>
    private static readonly GroupRole[] Strongest =
    [
        GroupRole.Claimed,
        GroupRole.Denied,
        GroupRole.Perpetrator,
        GroupRole.Target,
        GroupRole.Suspected,
    ];

    public static IReadOnlyList<GroupMention> Of(IEnumerable<Claim> claims) =>
        [
            .. claims
                .SelectMany(claim => claim.Says.Groups)
                .Where(group => group.Role != GroupRole.Mentioned)
                .GroupBy(group => group.Id, (_, roles) => roles.MinBy(Rank)!)
                .OrderBy(Rank)
                .ThenBy(group => group.Id, StringComparer.Ordinal)
                .Take(6),
        ];

    /// <summary>In words: "BLA (claimed), TTP (denied)"; "unknown" when nobody is named.</summary>
    public static string Words(IReadOnlyList<GroupMention> groups) =>
        groups.Count == 0 ? "unknown" : string.Join(", ", groups.Select(group => $"{group.Id.ToUpperInvariant()} ({Role(group.Role)})"));

    private static int Rank(GroupMention group) => Array.IndexOf(Strongest, group.Role);

    private static string Role(GroupRole role) =>
        role switch
        {
            GroupRole.Claimed => "claimed",
            GroupRole.Denied => "denied",
            GroupRole.Perpetrator => "named by others",
            GroupRole.Suspected => "suspected",
            GroupRole.Target => "target",
            _ => "mentioned",
        };
}
