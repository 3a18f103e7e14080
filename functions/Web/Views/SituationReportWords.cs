using System.Globalization;
using Alerts.Classification.Findings;
using Alerts.Delivery.Wording;
using Alerts.Incidents.Statistics;
using Alerts.Incidents.Summaries;
using Alerts.Subscriptions.Topics;
using Alerts.Web.Rendering;

namespace Alerts.Web.Views;

internal static class SituationReportWords
{
    /// <summary>Such as "Saturday, 9 November 2024" or "4 November to 10 November 2024".</summary>
    public static string Period(DayRange days) =>
        days.Days == 1
            ? Dates.Day(days.From, Language.English)
            : $"{Day(days.From, days.From.Year == days.To.Year ? "d MMMM" : "d MMMM yyyy")} to {Day(days.To, "d MMMM yyyy")}";

    private static string Day(DateOnly day, string format) => day.ToString(format, CultureInfo.InvariantCulture);

    /// <summary>
    /// Such as "3 incidents: 2 attacks, 1 operation. 31 killed, 62 wounded. The deadliest: Attack in Quetta, Balochistan: 26 killed."
    /// </summary>
    /// <param name="gravestFirst">Without retracted ones.</param>
    public static string Summary(IReadOnlyList<IncidentSummary> gravestFirst)
    {
        if (gravestFirst.Count == 0)
            return "We know of no incident in this period.";
        var total = IncidentCounts.Total(gravestFirst);
        var kinds = string.Join(
            ", ",
            IncidentCounts
                .Count(gravestFirst, CountBy.Kind)
                .Select(row => Some(row.Incidents, row.Name, row.Name == "clash" ? "clashes" : row.Name + "s"))
        );
        var worst = gravestFirst[0];
        return $"{Some(total.Incidents, "incident", "incidents")}: {kinds}. "
            + $"{Loss(total.Killed, "killed")}, {Loss(total.Wounded, "wounded")}"
            + (
                total.Killed.Untold > 0 && total.Killed.Best is not null
                    ? $"; {Some(total.Killed.Untold, "incident", "incidents")} with no figure for the dead"
                    : ""
            )
            + $".{(worst.Killed.Best > 0 && gravestFirst.Count > 1 ? $" The deadliest: {PageText.Line(worst.Headline)}." : "")}";
    }

    public static string Where(IncidentSummary incident)
    {
        var names = incident
            .Places.Where(place => place.District is not null && place.District == incident.District)
            .Select(place => place.Name)
            .Take(2)
            .Concat(incident.Districts)
            .Concat(incident.Provinces)
            .Distinct(StringComparer.OrdinalIgnoreCase)
            .ToList();
        return names.Count > 0 ? string.Join(", ", names) : "Pakistan";
    }

    /// <returns>Such as "Killed: 8 security forces, 9 militants. Wounded: 3 civilians"; null when no side is known.</returns>
    public static string? Sides(IncidentSummary incident)
    {
        var words = new[]
        {
            Sides("Killed", incident.KilledBySide with { Total = incident.Killed.Best }),
            Sides("Wounded", incident.WoundedBySide with { Total = incident.Wounded.Best }),
        }
            .OfType<string>()
            .ToList();
        return words.Count == 0 ? null : string.Join(". ", words);
    }

    public static string What(IncidentChange change)
    {
        var word = change.Kind.ToString().ToLowerInvariant();
        if (change is { Kind: ChangeKind.Retracted, Incident.Retraction: not null })
            return $"{word}: {RetractionWords.Of(change.Incident, Language.English)}";
        return change.Details.Count == 0 ? word : $"{word}: {string.Join("; ", change.Details.Select(PageText.Line))}";
    }

    private static string? Sides(string what, Casualties count)
    {
        (int? Count, string One, string Name)[] sides =
        [
            (count.Civilians, "civilian", "civilians"),
            (count.Security, "of the security forces", "security forces"),
            (count.Militants, "militant", "militants"),
        ];
        var known = sides
            .Where(side => side.Count > 0)
            .Select(side => string.Create(CultureInfo.InvariantCulture, $"{side.Count} {(side.Count > 1 ? side.Name : side.One)}"))
            .ToList();
        return known.Count == 0
            ? null
            : $"{what}{(SideRanges.IsWhole(count) ? "" : ", of those with known side")}: {string.Join(", ", known)}";
    }

    private static string Loss(CasualtySum sum, string word) =>
        sum.Best is { } best ? string.Create(CultureInfo.InvariantCulture, $"{best} {word}") : $"an unknown number {word}";

    private static string Some(int count, string one, string many) =>
        string.Create(CultureInfo.InvariantCulture, $"{count} {(count == 1 ? one : many)}");
}
