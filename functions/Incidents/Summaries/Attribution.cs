using System.Text.Json.Serialization;
using Alerts.Classification.Findings;
using Alerts.Incidents.Claims;

namespace Alerts.Incidents.Summaries;

/// <summary>Who did it, as far as sources say; groups that are merely mentioned are left out.</summary>
internal static class Attribution
{
    /// <summary>The strongest word about each group, in this order; a group's own word outweighs others'.</summary>
    private static readonly GroupRole[] Strongest =
    [
        GroupRole.Claimed,
        GroupRole.Denied,
        GroupRole.Perpetrator,
        GroupRole.Target,
        GroupRole.Suspected,
    ];

    public static IReadOnlyList<GroupMention> Decide(IEnumerable<Claim> claims) =>
        [
            .. claims
                .SelectMany(claim => claim.Says.Groups)
                .Where(group => group.Role != GroupRole.Mentioned)
                .GroupBy(group => group.Id, (_, roles) => roles.MinBy(Rank)!)
                .OrderBy(Rank)
                .ThenBy(group => group.Id, StringComparer.Ordinal)
                .Take(6),
        ];

    /// <summary>In words: "BLA (claimed), TTP (denied)"; "unknown" without a group.</summary>
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

/// <summary>One group's responsibility for an incident.</summary>
/// <param name="Group">Id, as in <c>Data/groups.json</c>: neutral, whatever the sources call it.</param>
/// <param name="Words">The sources' names for it, each once, such as "Fitna al-Khawarij".</param>
/// <param name="Outlets">The outlets that report this state.</param>
internal sealed record Responsibility(string Group, ResponsibilityState State, IReadOnlyList<string> Words, IReadOnlyList<string> Outlets)
{
    /// <summary>The strongest word first. The target of an operation is not responsible for it.</summary>
    public static IReadOnlyList<Responsibility> Of(IReadOnlyList<Claim> claims) =>
        [
            .. Attribution
                .Decide(claims)
                .Where(group => group.Role != GroupRole.Target)
                .Select(group => new Responsibility(
                    group.Id,
                    StateOf(group.Role),
                    [
                        .. claims
                            .SelectMany(claim => claim.Named)
                            .Where(named => named.Id == group.Id)
                            .Select(named => named.Words)
                            .Distinct(StringComparer.OrdinalIgnoreCase)
                            .Take(5),
                    ],
                    [
                        .. claims
                            .Where(claim =>
                                claim.Says.Groups.Any(other => other.Id == group.Id && StateOf(other.Role) == StateOf(group.Role))
                            )
                            .Select(claim => claim.Outlet)
                            .Distinct(),
                    ]
                )),
        ];

    private static ResponsibilityState StateOf(GroupRole role) =>
        role switch
        {
            GroupRole.Claimed => ResponsibilityState.Claimed,
            GroupRole.Denied => ResponsibilityState.Denied,
            GroupRole.Perpetrator or GroupRole.Suspected => ResponsibilityState.Suspected,
            _ => ResponsibilityState.Unknown,
        };
}

[JsonConverter(typeof(JsonStringEnumConverter<ResponsibilityState>))]
internal enum ResponsibilityState
{
    [JsonStringEnumMemberName("unknown")]
    Unknown,

    [JsonStringEnumMemberName("suspected")]
    Suspected,

    [JsonStringEnumMemberName("denied")]
    Denied,

    [JsonStringEnumMemberName("claimed")]
    Claimed,
}
