using Alerts.Incidents;

namespace Alerts.Subscriptions;

/// <summary>What can be watched, as text: the partition of the watch index. Named as in the index of incidents.</summary>
internal static class Topic
{
    public const string Everything = IncidentTopics.Everything;
    public const string ProvincePrefix = IncidentTopics.ProvincePrefix;
    public const string DistrictPrefix = IncidentTopics.DistrictPrefix;
    public const string GroupPrefix = IncidentTopics.GroupPrefix;

    /// <inheritdoc cref="IncidentTopics.News"/>
    public static IReadOnlyList<string> Of(IncidentSummary incident) => IncidentTopics.News(incident);

    /// <summary>The topics under which a change is news: the incident's, and those under which it was told before.</summary>
    public static IReadOnlyList<string> Of(IncidentChange change) =>
        [.. Of(change.Incident).Union(change.FormerTopics, StringComparer.Ordinal)];
}
