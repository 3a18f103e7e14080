using System.Text.RegularExpressions;
using Alerts.Classification.Findings;
using Alerts.Incidents.Claims;

namespace Alerts.Incidents.Matching;

internal static partial class ActorReasons
{
    public const string SameGroup = "same group";

    public static IEnumerable<MergeReason> Compare(Claim one, Claim other) => [.. Kinds(one, other), .. Groups(one.Says, other.Says)];

    private static IEnumerable<MergeReason> Kinds(Claim first, Claim second)
    {
        var (one, other) = (first.Says, second.Says);
        if (one.Kind == other.Kind)
            return [];
        // One outlet calls a firefight a clash, another an attack or a raid; who started it is rarely in dispute.
        if (one.Kind == EventKind.Clash || other.Kind == EventKind.Clash)
            return [new("kind differs a little", -0.4)];
        // Attackers and defenders die in one fight. When each report counts only the other side's dead, one event answers the other.
        var answers = Answers().IsMatch(first.Title) || Answers().IsMatch(second.Title);
        if (!answers && first.Clues.Targets.Intersect(second.Clues.Targets).Any() && DayReasons.AreNear(first, second))
            return [new("how an attack ended", -0.6)];
        if (!answers && FigureReasons.SameSideDied(one.Killed, other.Killed))
            return [new("same dead, told as attack and as operation", -0.4)];
        return FigureReasons.OtherSideDied(one.Killed, other.Killed)
            ? [new("operation in answer to an attack", -5)]
            : [new("attack and operation", -2.2)];
    }

    private static IEnumerable<MergeReason> Groups(Finding one, Finding other)
    {
        var (a, b) = (Involved(one), Involved(other));
        if (a.Count == 0 || b.Count == 0)
            return [];
        return a.Intersect(b).Any() ? [new(SameGroup, 0.6)] : [new("other group", -0.6)];
    }

    [GeneratedRegex(
        @"\b(?:behind|involved\s+in|responsible\s+for|mastermind\w*|facilitators?|wanted|retaliat\w+|in\s+response|follow[- ]?up"
            + @"|hunt\s+for|arrest(?:s|ed)?|revenge|aveng\w+)\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex Answers();

    private static List<string> Involved(Finding says) =>
        [.. says.Groups.Where(group => group.Role is not (GroupRole.Mentioned or GroupRole.Denied)).Select(group => group.Id)];
}
