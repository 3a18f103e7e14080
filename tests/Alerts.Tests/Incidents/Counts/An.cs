using System.Globalization;
using Alerts.Classification.Findings;
using Alerts.Incidents.Summaries;

namespace Alerts.Tests.Incidents.Counts;

/// <summary>Incidents as they are counted: <c>An.Incident("2024-11-09", "Quetta", "Balochistan", killed: 26)</c>.</summary>
internal static class An
{
    public static IncidentSummary Incident(
        string day,
        string? district,
        string? province,
        int? killed = null,
        int? wounded = null,
        EventKind kind = EventKind.Attack,
        params GroupMention[] groups
    ) =>
        new()
        {
            Id = $"{day.Replace("-", "", StringComparison.Ordinal)}-00000000",
            Kind = kind,
            Headline = $"{kind} in {district}",
            Day = DateOnly.Parse(day, CultureInfo.InvariantCulture),
            Districts = district is null ? [] : [district],
            Provinces = province is null ? [] : [province],
            Groups = groups,
            Killed = new Figure(killed, killed, killed),
            Wounded = new Figure(wounded, wounded, wounded),
            Confidence = 0.9,
            ReportCount = 1,
            FirstReportedAt = A.Time(day + " 10:00"),
            LastReportedAt = A.Time(day + " 10:00"),
        };

    public static IncidentSummary InQuetta(string day, int? killed = null) => Incident(day, "Quetta", "Balochistan", killed);

    public static IncidentSummary InBannu(string day, int? killed = null) => Incident(day, "Bannu", "Khyber Pakhtunkhwa", killed);

    public static DateOnly Day(string day) => DateOnly.Parse(day, CultureInfo.InvariantCulture);
}
