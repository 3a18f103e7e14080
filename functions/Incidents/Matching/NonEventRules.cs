using System.Text.RegularExpressions;
using Alerts.Classification.Findings;
using Alerts.Incidents.Claims;
using Alerts.Incidents.Summaries;

namespace Alerts.Incidents.Matching;

/// <summary>
/// Reports that look like news of an event but are not: condemnations, funerals, anniversaries, monthly sums, round-ups.
/// </summary>
internal static partial class NonEventRules
{
    public const string SeveralPlaces = "round-up of events in several places";

    public const string SumOverATime = "sum over a time";

    public const string Background = "analysis, which lends no figure to an incident";

    public static string? Why(Claim report, string title, IReadOnlyList<Incident> near)
    {
        if (Reaction().IsMatch(title) || Stirs().IsMatch(title))
            return "reaction to an event";
        if (Analysis().IsMatch(title) && Casualties(report) == 0)
            return "analysis";
        if (Arrest().IsMatch(title) && !Killing().IsMatch(title) && Casualties(report) == 0)
            return "arrest or find without a fight";
        return report.Clues.Several ? RoundUp(report, title, near) : null;
    }

    /// <summary>"71 attacks in November", "more than 80 dead since Thursday".</summary>
    public static bool IsSum(string title) => Sum().IsMatch(title);

    /// <summary>
    /// Events that are only reported together become one incident of the named districts; otherwise watchers there would miss them. Not
    /// if one of the events is known already, since outlets report them singly elsewhere, nor if only the province is named, since the
    /// events cannot be told apart.
    /// </summary>
    private static string? RoundUp(Claim report, string title, IReadOnlyList<Incident> near)
    {
        if (report.Says.Districts is not [var district, ..] || NamesTheProvinceOnly(report, district, title))
            return SeveralPlaces;
        return IsKnown(report, near) ? "round-up of events of which one is known" : null;
    }

    public static bool IsKnown(Claim report, IReadOnlyList<Incident> near) =>
        near.Any(incident => report.Says.Districts.Contains(incident.Told.District));

    /// <summary>"Operations in Khyber Pakhtunkhwa": the only district in the text is one of the places.</summary>
    private static bool NamesTheProvinceOnly(Claim report, string district, string title) =>
        report.Says.Provinces is [var province, ..]
        && title.Contains(province, StringComparison.OrdinalIgnoreCase)
        && !title.Replace(province, "", StringComparison.OrdinalIgnoreCase).Contains(district, StringComparison.OrdinalIgnoreCase);

    private static int Casualties(Claim report) => (report.Says.Killed.All() ?? 0) + (report.Says.Wounded.All() ?? 0);

    [GeneratedRegex(
        @"^(?:why|how|what|who|explainer|analysis|opinion|editorial|in\s+pictures)\b|\b(?:tensions|security\s+fears|surge\s+in"
            + @"|resurgence|new\s+era)\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex Analysis();

    [GeneratedRegex(
        @"\b(?:attacks?|bombings?|blasts?|killings?|murders?|shootings?|assassination|ambush|raid)\s+(?:(?:in|of|on"
            + @"|at)\s+[\w\s'\u2019-]{3,40}?\s+)?(?:spooks?|rattles?|unsettles|haunts?|shocks|stuns|(?:sparks?|raises?|fuels?|heightens?"
            + @"|prompts?|renews?|stokes?|deepens?|draws?|triggers?)\s+(?:[\w'\u2019-]+\s+){0,3}(?:fears?|concerns?|outrage|questions"
            + @"|tensions?|anger|alarm|debate|calls|doubts|outcry|condemnation|protests?|backlash|rift))\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex Stirs();

    [GeneratedRegex(
        @"\b(?:kills?|killed|gun(?:s|ned)?\s+down|shot\s+dead|eliminated?|neutralised?)\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex Killing();

    [GeneratedRegex(
        @"\b(?:arrest(?:s|ed)?|detain(?:s|ed)?|nab(?:s|bed)?|recover(?:s|ed)?|seiz(?:es|ed)|apprehend(?:s|ed)?|handed\s+over|reopens?)\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex Arrest();

    [GeneratedRegex(
        @"\b(?:condemns?|condemn(?:ed|ation)|(?<!\b(?:at|hits?|rips?\s+through|targets?|near|outside"
            + @"|on)\s+(?:[\w'\u2019-]+\s+){0,2})funerals?\b(?!\s+(?:bomb|blast|attack|procession|prayers?\s+(?:bomb|blast|attack)))"
            + @"|mourn(?:s"
            + @"|ed|ing|ers)?|anniversary|tributes?|homage|condolences?|grief|solidarity|urges|calls\s+(?:on|for)|summons|vows?"
            + @"|(?:services?|traffic|supply|flights|classes)\s+(?:[\w'\u2019-]+\s+){0,4}(?:resumes?|resumed|restored)"
            + @"|protests?\s+(?:over|after|against)|sentenced?|death\s+sentence|given\s+death|indict(?:s|ed)?|verdict)\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex Reaction();

    [GeneratedRegex(
        @"\b(?:[0-9,]+|dozens\s+of|hundreds\s+of)\s+(?:\w+\s+)?(?:attacks|operations|incidents)\s+(?:in|since|during|over)\b"
            + @"|\b(?:so\s+far\s+)?this\s+year\b|\b(?:last|past)\s+(?:month|year)\b|\bin\s+(?:first|second|third|last)\s+(?:half|quarter)\b"
            + @"|\b(?:dead|killed|deaths|lives|toll)\b.*\bsince\b|\bstatistics\b|\bannual\b|\bmonthly\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex Sum();
}
