using Alerts.Classification;
using Alerts.Incidents;

namespace Alerts.Subscriptions;

/// <summary>What can be watched, as text: the partition of the watch index.</summary>
internal static class Topic
{
    public const string Everything = "everything";
    public const string ProvincePrefix = "province:";
    public const string DistrictPrefix = "district:";
    public const string GroupPrefix = "group:";

    /// <summary>The topics under which an incident is news, each once, "everything" first.</summary>
    public static IReadOnlyList<string> Of(IncidentSummary incident) =>
    [
        .. incident.Provinces.Select(province => ProvincePrefix + province)
            .Concat(incident.Districts.Select(district => DistrictPrefix + district))
            .Concat(incident.Groups.Where(TookPart).Select(group => GroupPrefix + group.Id))
            .Prepend(Everything)
            .Distinct(StringComparer.Ordinal),
    ];

    /// <summary>The topics under which a change is news: the incident's, and those under which it was told before.</summary>
    public static IReadOnlyList<string> Of(IncidentChange change) => [.. Of(change.Incident).Union(change.FormerTopics, StringComparer.Ordinal)];

    // A group that is only named, or that says it was not there, is no reason to alert its watchers.
    private static bool TookPart(GroupMention group) => group.Role is not (GroupRole.Mentioned or GroupRole.Denied);
}
