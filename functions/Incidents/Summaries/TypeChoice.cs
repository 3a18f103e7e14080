using Alerts.Classification.Findings;
using Alerts.Incidents.Claims;

namespace Alerts.Incidents.Summaries;

/// <summary>
/// The type of an incident: what most outlets say of its kind, where a suicide bombing beats a bombing, and the more specific type decides
/// between equals. It is a foiled attack only if no outlet says that it went off, and no one was harmed.
/// </summary>
internal static class TypeChoice
{
    /// <summary>The more specific first: firing is part of most attacks, and a raid of most operations.</summary>
    private static readonly EventType[] Specific =
    [
        EventType.SuicideBombing,
        EventType.Strike,
        EventType.Abduction,
        EventType.TargetedKilling,
        EventType.Bombing,
        EventType.SabotageAndArson,
        EventType.ArmedAssault,
        EventType.FoiledAttack,
        EventType.AirStrike,
        EventType.IntelligenceBasedOperation,
        EventType.RaidAndArrests,
        EventType.Border,
        EventType.TribesOrSects,
        EventType.ArmedGroups,
    ];

    /// <param name="kind">Of the incident: claims of another kind say nothing about its type.</param>
    public static EventType Decide(IReadOnlyList<Claim> claims, EventKind kind, Figure killed, Figure wounded)
    {
        var outlets = claims
            .Where(claim => EventTypes.Kind(claim.Says.Type) == kind)
            .Select(claim => (claim.Outlet, claim.Says.Type))
            .Distinct()
            .ToLookup(said => said.Type, said => said.Outlet);
        var harmed = killed.Best > 0 || wounded.Best > 0;
        return Specific
            .Where(type => outlets.Contains(type) && (type != EventType.FoiledAttack || (outlets.Count == 1 && !harmed)))
            .OrderByDescending(type => Votes(outlets, type))
            .FirstOrDefault();
    }

    private static int Votes(ILookup<EventType, string> outlets, EventType type) =>
        type switch
        {
            EventType.SuicideBombing => outlets[type].Union(outlets[EventType.Bombing]).Count(),
            EventType.Bombing when outlets.Contains(EventType.SuicideBombing) => 0,
            _ => outlets[type].Count(),
        };
}
