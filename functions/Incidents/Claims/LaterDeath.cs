using System.Globalization;
using System.Text.RegularExpressions;
using Alerts.Classification.Findings;

namespace Alerts.Incidents.Claims;

/// <summary>
/// News of a wounded victim who dies later. It counts the whole event only where it gives the new toll, and a victim who dies of wounds
/// is no count of the wounded.
/// </summary>
internal static partial class LaterDeath
{
    public static bool IsIn(string title) => Dies().IsMatch(title);

    public static bool IsAllOf(Report report) => IsIn(report.Title) && !NewToll().IsMatch(report.Title) && TollIn(report.Text) is null;

    public static Report Read(Report report)
    {
        if (!IsIn(report.Title))
            return report;
        var killed = NewToll().IsMatch(report.Title) || TollIn(report.Text) is not { } toll ? report.Says.Killed : new Casualties(toll);
        return report with { Says = report.Says with { Killed = killed, Wounded = Casualties.Unknown } };
    }

    private static int? TollIn(string text) =>
        TollInText().Match(text) is { Success: true } told ? int.Parse(told.Groups["toll"].Value, CultureInfo.InvariantCulture) : null;

    [GeneratedRegex(
        @"\bsuccumb\w*\b
        | \bd(?:ies?|ied)\s+of\s+(?:\w+\s+){0,2}(?:wounds|injuries)\b
        | \b(?:injured|wounded)\b(?:(?!\b(?:as|and|while|when|after|before)\b)[^;:,]){0,60}\b(?:dies?|died|expires?)\b
        | \b(?:(?:one|two|three|four|[0-9]{1,2})\s+more|another\s+(?:\w+\s+)?(?:victim|passenger|soldier|policeman|policemen
            |constable|survivor))\b[^;:,]{0,60}\b(?:dies?|died|expires?)\b",
        RegexOptions.IgnoreCase | RegexOptions.IgnorePatternWhitespace | RegexOptions.CultureInvariant
    )]
    private static partial Regex Dies();

    [GeneratedRegex(@"\btoll\b|\b(?:rises|rose|climbs|jumps|soars)\s+to\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex NewToll();

    [GeneratedRegex(
        @"\b(?:toll|number\s+of\s+(?:dead|deaths|victims|fatalities))\b[^.;0-9]{0,60}?\b(?:to|at|now|reaches|reached"
            + @"|is)\s+(?<toll>[0-9]{1,4})\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex TollInText();
}
