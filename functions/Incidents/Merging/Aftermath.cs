using System.Text.RegularExpressions;

namespace Alerts.Incidents.Merging;

/// <summary>Reports that look like news of an event and are none: condemnations, funerals, anniversaries, monthly sums, round-ups.</summary>
internal static partial class Aftermath
{
    /// <returns>Null when the report may open an incident; else why it may not.</returns>
    public static string? Why(Claim report, string title, IReadOnlyList<Incident> near)
    {
        if (Reaction().IsMatch(title))
            return "reaction to an event";
        if (Sum().IsMatch(title))
            return "sum over a time";
        if (report.Clues.Several && near.Any(incident => Overlaps(report, incident)))
            return "round-up of events of which one is known";
        return null;
    }

    private static bool Overlaps(Claim report, Incident incident) =>
        incident.Told.Kind == report.Says.Kind && report.Says.Districts.Concat(report.Says.Provinces).Intersect(incident.Told.Districts.Concat(incident.Told.Provinces)).Any();

    [GeneratedRegex(@"\b(?:condemns?|condemn(?:ed|ation)|funerals?|mourn(?:s|ed|ing|ers)?|anniversary|tributes?|homage|condolences?|grief|solidarity|urges|calls\s+(?:on|for)|summons|vows?|protests?\s+(?:over|after|against)|sentenced?|indict(?:s|ed)?|verdict)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Reaction();

    [GeneratedRegex(@"\b(?:[0-9,]+|dozens\s+of|hundreds\s+of)\s+(?:\w+\s+)?(?:attacks|operations|incidents)\s+(?:in|since|during|over)\b|\b(?:so\s+far\s+)?this\s+year\b|\b(?:last|past)\s+(?:month|year)\b|\bin\s+(?:first|second|third|last)\s+(?:half|quarter)\b|\bstatistics\b|\bannual\b|\bmonthly\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Sum();
}
