using System.Text.Json.Serialization;
using Alerts.Classification.Findings;
using Alerts.Incidents.Repository;
using Alerts.Incidents.Summaries;

namespace Alerts.Incidents.Statistics;

internal static class IncidentCounts
{
    public const string Unknown = "unknown";

    public const string Whole = "Total";

    public static CountRow Total(IEnumerable<IncidentSummary> incidents) => Row(Whole, [.. Counted(incidents)]);

    /// <returns>Months in order; other rows by count, the largest first.</returns>
    public static IReadOnlyList<CountRow> Count(IEnumerable<IncidentSummary> incidents, CountBy by)
    {
        var rows = Counted(incidents)
            .SelectMany(incident => Names(incident, by), (incident, name) => (incident, name))
            .GroupBy(pair => pair.name, (name, same) => Row(name, [.. same.Select(pair => pair.incident)]));
        return by == CountBy.Month
            ? [.. rows.OrderBy(row => row.Name, StringComparer.Ordinal)]
            : [.. rows.OrderByDescending(row => row.Incidents).ThenBy(row => row.Name, StringComparer.Ordinal)];
    }

    public static IEnumerable<string> Groups(IncidentSummary incident) =>
        incident.Groups.Where(group => group.Role is not (GroupRole.Mentioned or GroupRole.Denied)).Select(group => group.Id).Distinct();

    private static IEnumerable<IncidentSummary> Counted(IEnumerable<IncidentSummary> incidents) =>
        incidents.Where(incident => !incident.Retracted);

    private static CountRow Row(string name, IReadOnlyCollection<IncidentSummary> incidents) =>
        new(name, incidents.Count, CasualtySum.Killed(incidents), CasualtySum.Wounded(incidents));

    private static IEnumerable<string> Names(IncidentSummary incident, CountBy by) =>
        by switch
        {
            CountBy.Month => [IncidentKeys.Month(incident.Day)],
            CountBy.Province => [incident.Province ?? Unknown],
            CountBy.District => [incident.District ?? Unknown],
            CountBy.Group => Groups(incident).DefaultIfEmpty(Unknown),
            CountBy.Type => [EventTypes.Word(incident.Type)],
            CountBy.Target => incident.Targets.Select(EventTargets.Word).DefaultIfEmpty(Unknown),
            _ => [incident.Kind.ToString().ToLowerInvariant()],
        };
}

[JsonConverter(typeof(JsonStringEnumConverter<CountBy>))]
internal enum CountBy
{
    [JsonStringEnumMemberName("month")]
    Month,

    /// <summary>The main one of each incident, so that the rows add up to the total.</summary>
    [JsonStringEnumMemberName("province")]
    Province,

    /// <summary>The main one of each incident, so that the rows add up to the total.</summary>
    [JsonStringEnumMemberName("district")]
    District,

    /// <summary>Every group that took part; an incident of two groups counts in both rows.</summary>
    [JsonStringEnumMemberName("group")]
    Group,

    [JsonStringEnumMemberName("kind")]
    Kind,

    [JsonStringEnumMemberName("type")]
    Type,

    /// <summary>Every target of an attack; an attack on two counts in both rows.</summary>
    [JsonStringEnumMemberName("target")]
    Target,
}

/// <summary>Incidents counted under one name.</summary>
/// <param name="Name">
/// Such as "2024-11", "Balochistan", "bla" or "attack"; "unknown" where the sources do not say; "Total" for the total.
/// </param>
internal sealed record CountRow(string Name, int Incidents, CasualtySum Killed, CasualtySum Wounded);

/// <summary>Counts, and their distance from what analysts count.</summary>
/// <param name="Published">Only for months that lie wholly within the days.</param>
/// <param name="Complete">False when there were more incidents than are read: every number is then too low.</param>
internal sealed record Stats(
    DayRange Days,
    CountBy By,
    IReadOnlyList<CountRow> Rows,
    CountRow Total,
    IReadOnlyList<FigureComparison> Published,
    bool Complete
)
{
    public static Stats Of(PeriodIncidents read, DayRange days, CountBy by, IEnumerable<PublishedFigure> published, DateOnly? since) =>
        new(
            days,
            by,
            IncidentCounts.Count(read.Incidents, by),
            IncidentCounts.Total(read.Incidents),
            FigureComparison.Compare(read.Incidents, days, published, since),
            read.Complete
        );
}
