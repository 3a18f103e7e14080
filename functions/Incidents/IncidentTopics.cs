namespace Alerts.Incidents;

/// <summary>The names under which incidents are looked up and watched.</summary>
internal static class IncidentTopics
{
    public const string Everything = "everything";

    public static string Province(string name) => $"province:{name}";

    public static string District(string name) => $"district:{name}";

    /// <param name="id">As in <c>Data/groups.json</c>.</param>
    public static string Group(string id) => $"group:{id}";

    /// <summary>All topics of an incident: everything; each province, district and group it names.</summary>
    public static IReadOnlyList<string> Of(IncidentSummary incident) =>
    [
        Everything,
        .. incident.Provinces.Select(Province).Distinct(),
        .. incident.Districts.Select(District).Distinct(),
        .. incident.Groups.Select(group => Group(group.Id)).Distinct(),
    ];
}
