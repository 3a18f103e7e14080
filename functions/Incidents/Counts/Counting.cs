using Alerts.Classification;

namespace Alerts.Incidents.Counts;

/// <summary>Counts incidents and adds up their figures. Retracted ones do not count.</summary>
internal static class Counting
{
    public const string Unknown = "unknown";

    public const string Whole = "Total";

    public static CountRow Total(IEnumerable<IncidentSummary> incidents) => Row(Whole, [.. Counted(incidents)]);

    /// <returns>Months in their order; the others with most incidents first.</returns>
    public static IReadOnlyList<CountRow> Of(IEnumerable<IncidentSummary> incidents, CountBy by)
    {
        var rows = Counted(incidents)
            .SelectMany(incident => Names(incident, by), (incident, name) => (incident, name))
            .GroupBy(pair => pair.name, (name, same) => Row(name, [.. same.Select(pair => pair.incident)]));
        return by == CountBy.Month
            ? [.. rows.OrderBy(row => row.Name, StringComparer.Ordinal)]
            : [.. rows.OrderByDescending(row => row.Incidents).ThenBy(row => row.Name, StringComparer.Ordinal)];
    }

    /// <summary>Groups that did it or were struck; one that is only named, or that says it was not there, is left out.</summary>
    public static IEnumerable<string> Groups(IncidentSummary incident) =>
        incident.Groups.Where(group => group.Role is not (GroupRole.Mentioned or GroupRole.Denied)).Select(group => group.Id).Distinct();

    private static IEnumerable<IncidentSummary> Counted(IEnumerable<IncidentSummary> incidents) =>
        incidents.Where(incident => !incident.Retracted);

    private static CountRow Row(string name, IReadOnlyCollection<IncidentSummary> incidents) =>
        new(name, incidents.Count, LossSum.Killed(incidents), LossSum.Wounded(incidents));

    private static IEnumerable<string> Names(IncidentSummary incident, CountBy by) =>
        by switch
        {
            CountBy.Month => [IncidentKeys.Month(incident.Day)],
            CountBy.Province => [incident.Province ?? Unknown],
            CountBy.District => [incident.District ?? Unknown],
            CountBy.Group => Groups(incident).DefaultIfEmpty(Unknown),
            _ => [incident.Kind.ToString().ToLowerInvariant()],
        };
}
