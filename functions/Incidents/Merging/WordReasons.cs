using System.Text.RegularExpressions;

namespace Alerts.Incidents.Merging;

/// <summary>Targets, methods, and how alike the texts are.</summary>
internal static partial class WordReasons
{
    public const string OtherTarget = "other target";

    /// <summary>Added below the line, so that two texts that share their only telling word are not taken for alike.</summary>
    private const double Doubt = 1.2;

    /// <summary>Two shorter headlines may be alike by chance.</summary>
    private const int FewestTitleWords = 5;

    public static IEnumerable<MergeReason> Of(Claim one, Claim other) =>
    [
        .. Targets(one.Clues, other.Clues),
        .. Methods(one.Clues.Methods, other.Clues.Methods),
        new("words alike", 6 * Likeness(one.Clues.Words, other.Clues.Words) - 1),
        .. Titles(one.Title, other.Title),
        .. Another(one.Clues, other.Clues),
        .. Taken(one, other),
    ];

    /// <summary>0 to 1: weight of shared words against the weight of all, as a cosine.</summary>
    public static double Likeness(IReadOnlyList<string> one, IReadOnlyList<string> other)
    {
        var shared = one.Intersect(other).Sum(ClueWords.Weight);
        return shared / (Math.Sqrt(one.Sum(ClueWords.Weight) * other.Sum(ClueWords.Weight)) + Doubt);
    }

    private static IEnumerable<MergeReason> Targets(Clues one, Clues other)
    {
        if (one.Targets.Count == 0 || other.Targets.Count == 0)
            return [];
        return one.Targets.Intersect(other.Targets).Any() ? [new("same target", 1.6)] : [new(OtherTarget, -1)];
    }

    private static IEnumerable<MergeReason> Methods(IReadOnlyList<string> one, IReadOnlyList<string> other)
    {
        if (one.Count == 0 || other.Count == 0)
            return [];
        return one.Intersect(other).Any() || (Bombs(one) && Bombs(other)) ? [new("same method", 0.7)] : [new("other method", -1)];
    }

    private static bool Bombs(IReadOnlyList<string> methods) => methods.Contains("bomb") || methods.Contains("suicide");

    /// <summary>Agencies' headlines are copied word for word, some days later too.</summary>
    private static IEnumerable<MergeReason> Titles(string one, string other)
    {
        var (a, b) = (TitleWords(one), TitleWords(other));
        var shared = a.Count(b.Contains);
        return shared >= FewestTitleWords && shared >= 0.8 * Math.Max(a.Count, b.Count) ? [new("same headline", 2.5)] : [];
    }

    private static HashSet<string> TitleWords(string title) => [.. ClueWords.In(title).Where(word => word.Length > 1).Select(ClueWords.Shape)];

    private static IEnumerable<MergeReason> Another(Clues one, Clues other) =>
        one.Another != other.Another ? [new("one says it is another one", -2.5)] : [];

    /// <summary>People taken and nobody dead in one report, many dead and nobody taken in the other.</summary>
    private static MergeReason[] Taken(Claim one, Claim other) =>
        Takes(one) && Kills(other) || Takes(other) && Kills(one) ? [new("people taken, not killed", -2.5)] : [];

    private static bool Takes(Claim claim) => Abduction().IsMatch(claim.Title) && FigureReasons.Total(claim.Says.Killed) is not > 0;

    private static bool Kills(Claim claim) => !Abduction().IsMatch(claim.Title) && FigureReasons.Total(claim.Says.Killed) >= 5;

    [GeneratedRegex(@"\b(?:abduct\w*|kidnap\w*|hostages?)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Abduction();
}
