using System.Globalization;
using Alerts.Classification;
using Alerts.Delivery.Mails;
using Alerts.Incidents;
using Alerts.Subscriptions;

namespace Alerts.Delivery.Wording;

/// <summary>An incident in words for people: what, where, when, how many, who, how sure.</summary>
internal static class IncidentWords
{
    private const int MostText = 200;

    public static IReadOnlyList<MailFact> Facts(IncidentSummary incident, TopicCatalogue catalogue) =>
    [
        .. new MailFact[]
        {
            new("What", incident.Kind.ToString()),
            new("Where", Where(incident)),
            new("When", incident.Day.ToString("dddd, d MMMM yyyy", CultureInfo.InvariantCulture)),
            new("Killed", Count(incident.Killed, incident.KilledBySide)),
            new("Wounded", Count(incident.Wounded, incident.WoundedBySide)),
            new("Who", Who(incident.Groups, catalogue)),
            new("How sure", HowSure(incident)),
        }.Where(fact => fact.Value.Length > 0),
    ];

    /// <summary>The nearest place first, each name once: "Quetta railway station, Quetta, Balochistan".</summary>
    private static string Where(IncidentSummary incident) => SafeText.Line(
        string.Join(", ", incident.Places.Select(place => place.Name).Take(3).Concat(incident.Districts).Concat(incident.Provinces)
            .Distinct(StringComparer.OrdinalIgnoreCase)),
        MostText);

    /// <summary>"26 (24 to 27): 12 civilians, 14 security forces"; nothing when nobody says.</summary>
    private static string Count(Figure figure, Casualties sides)
    {
        if (figure.Best is not { } best)
            return "";
        var range = figure is { Low: { } low, High: { } high } && low != high ? $" ({low} to {high})" : "";
        var named = string.Join(", ", new[]
        {
            Side(sides.Civilians, "civilians"), Side(sides.Security, "security forces"), Side(sides.Militants, "militants"),
        }.OfType<string>());
        return $"{best}{range}" + (named.Length > 0 ? ": " + named : "");
    }

    private static string? Side(int? count, string name) => count is > 0 ? $"{count} {name}" : null;

    private static string Who(IReadOnlyList<GroupMention> groups, TopicCatalogue catalogue) => SafeText.Line(
        string.Join("; ", groups.Where(group => group.Role != GroupRole.Mentioned).Take(5)
            .Select(group => $"{catalogue.Label(Topic.GroupPrefix + group.Id)} ({Role(group.Role)})")),
        MostText);

    private static string Role(GroupRole role) => role switch
    {
        GroupRole.Perpetrator => "named as the attacker",
        GroupRole.Claimed => "claimed it",
        GroupRole.Suspected => "suspected",
        GroupRole.Target => "target of the operation",
        _ => "denied it",
    };

    private static string HowSure(IncidentSummary incident)
    {
        var word = incident.Confidence switch { >= 0.8 => "High", >= 0.5 => "Medium", _ => "Low" };
        return $"{word}; {incident.ReportCount} {(incident.ReportCount == 1 ? "report" : "reports")}, read by a machine";
    }
}
