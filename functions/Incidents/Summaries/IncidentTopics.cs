using Alerts.Classification.Findings;

namespace Alerts.Incidents.Summaries;

internal static class IncidentTopics
{
    public const string Everything = "everything";

    public const string ProvincePrefix = "province:";
    public const string DistrictPrefix = "district:";
    public const string GroupPrefix = "group:";

    public static string Province(string name) => ProvincePrefix + name;

    public static string District(string name) => DistrictPrefix + name;

    public static string Group(string id) => GroupPrefix + id;

    public static IReadOnlyList<string> Of(IncidentSummary incident) =>
        [
            Everything,
            .. incident.Provinces.Select(Province).Distinct(),
            .. incident.Districts.Select(District).Distinct(),
            .. incident.Groups.Select(group => Group(group.Id)).Distinct(),
        ];

    /// <summary>The topics under which an incident is news, each once, "everything" first.</summary>
    public static IReadOnlyList<string> News(IncidentSummary incident) =>
        Of(incident with { Groups = [.. incident.Groups.Where(TookPart)] });

    // A group that is only mentioned, or that denies it, does not alert its watchers.
    private static bool TookPart(GroupMention group) => group.Role is not (GroupRole.Mentioned or GroupRole.Denied);
}

/// <summary>One shard of a large topic's watches, planned by a message of its own.</summary>
/// <param name="Topic">As in watches, such as "province:Balochistan".</param>
/// <param name="After">Key of the last planned watch; null from the start.</param>
internal sealed record TopicShard(string Topic, int Shard, string? After);
