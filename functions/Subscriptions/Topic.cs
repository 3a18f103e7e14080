using Alerts.Classification;
using Alerts.Incidents;

namespace Alerts.Subscriptions;

/// <summary>What can be watched, as text: the partition of the watch index. Named as in the index of incidents.</summary>
internal static class Topic
{
    public const string Everything = IncidentTopics.Everything;
    public const string ProvincePrefix = IncidentTopics.ProvincePrefix;
    public const string DistrictPrefix = IncidentTopics.DistrictPrefix;
    public const string GroupPrefix = IncidentTopics.GroupPrefix;

    /// <summary>The topics under which an incident is news, each once, "everything" first.</summary>
    public static IReadOnlyList<string> Of(IncidentSummary incident) =>
    [
        .. incident.Provinces.Select(IncidentTopics.Province)
            .Concat(incident.Districts.Select(IncidentTopics.District))
            .Concat(incident.Groups.Where(TookPart).Select(group => IncidentTopics.Group(group.Id)))
            .Prepend(Everything)
            .Distinct(StringComparer.Ordinal),
    ];

    /// <summary>The topics under which a change is news: the incident's, and those under which it was told before.</summary>
    public static IReadOnlyList<string> Of(IncidentChange change) => [.. Of(change.Incident).Union(change.FormerTopics, StringComparer.Ordinal)];

    // A group that is only named, or that says it was not there, is no reason to alert its watchers.
    private static bool TookPart(GroupMention group) => group.Role is not (GroupRole.Mentioned or GroupRole.Denied);
}
