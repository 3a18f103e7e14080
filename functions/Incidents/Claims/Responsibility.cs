using Alerts.Classification;

namespace Alerts.Incidents.Claims;

/// <summary>One group's responsibility for an incident.</summary>
/// <param name="Group">Id, as in <c>Data/groups.json</c>: neutral, whatever the sources call it.</param>
/// <param name="Words">What the sources call it, each once, such as "Fitna al-Khawarij".</param>
/// <param name="Outlets">Who reports this state.</param>
internal sealed record Responsibility(string Group, ResponsibilityState State, IReadOnlyList<string> Words, IReadOnlyList<string> Outlets)
{
    /// <summary>The strongest word first. Groups that an operation was against are not responsible for it.</summary>
    public static IReadOnlyList<Responsibility> Of(IReadOnlyList<Claim> claims) =>
        [
            .. Attribution
                .Of(claims)
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
