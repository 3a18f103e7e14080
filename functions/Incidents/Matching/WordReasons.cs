using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using Alerts.Incidents.Claims;

namespace Alerts.Incidents.Matching;

internal static partial class WordReasons
{
    public const string SameTarget = "same target",
        OtherTarget = "other target";

    /// <summary>Added to the denominator, so that a single shared telling word does not make two texts alike.</summary>
    private const double Doubt = 1.2;

    /// <summary>Shorter headlines may be alike by chance.</summary>
    private const int FewestTitleWords = 5;

    /// <summary>One report has abducted people and no dead, the other many dead and no abducted.</summary>
    private static readonly MergeReason[] Taken = [new("people taken, not killed", -2.5)];

    /// <summary>A claim is compared with every report of its week, and its text takes longer to split than to compare.</summary>
    private static readonly ConditionalWeakTable<Claim, Read> Known = [];

    public static IEnumerable<MergeReason> Compare(Claim one, Claim other)
    {
        var (a, b) = (Known.GetValue(one, Read.Of), Known.GetValue(other, Read.Of));
        return
        [
            .. Targets(one.Clues, other.Clues),
            .. Methods(one.Clues.Methods, other.Clues.Methods),
            new("words alike", 6 * Likeness(a, b) - 1),
            .. Titles(a.Title, b.Title),
            .. Another(one.Clues, other.Clues),
            .. a.Takes && b.Kills || b.Takes && a.Kills ? Taken : [],
        ];
    }

    /// <summary>0 to 1: weight of shared words against the weight of all, as a cosine.</summary>
    private static double Likeness(Read one, Read other) =>
        one.Words.Where(other.Words.Contains).Sum(ClueWords.Weight) / (Math.Sqrt(one.Weight * other.Weight) + Doubt);

    private static IEnumerable<MergeReason> Targets(Clues one, Clues other)
    {
        if (one.Targets.Count == 0 || other.Targets.Count == 0)
            return [];
        return one.Targets.Intersect(other.Targets).Any() ? [new(SameTarget, 1.6)] : [new(OtherTarget, -1)];
    }

    private static IEnumerable<MergeReason> Methods(IReadOnlyList<string> one, IReadOnlyList<string> other)
    {
        if (one.Count == 0 || other.Count == 0)
            return [];
        return one.Intersect(other).Any() || (Bombs(one) && Bombs(other)) ? [new("same method", 0.7)] : [new("other method", -1)];
    }

    private static bool Bombs(IReadOnlyList<string> methods) => methods.Contains("bomb") || methods.Contains("suicide");

    /// <summary>Outlets copy agencies' headlines word for word, even days later.</summary>
    private static IEnumerable<MergeReason> Titles(HashSet<string> one, HashSet<string> other)
    {
        var shared = one.Count(other.Contains);
        return shared >= FewestTitleWords && shared >= 0.8 * Math.Max(one.Count, other.Count) ? [new("same headline", 2.5)] : [];
    }

    private static IEnumerable<MergeReason> Another(Clues one, Clues other) =>
        one.Another != other.Another ? [new("one says it is another one", -2.5)] : [];

    [GeneratedRegex(@"\b(?:abduct\w*|kidnap\w*|hostages?)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Abduction();

    /// <summary>The words of a claim.</summary>
    /// <param name="Weight">Of all words.</param>
    /// <param name="Takes">People were abducted and no deaths are reported.</param>
    /// <param name="Kills">Several died and no abduction is reported.</param>
    private sealed record Read(HashSet<string> Title, HashSet<string> Words, double Weight, bool Takes, bool Kills)
    {
        public static Read Of(Claim claim)
        {
            var (abducts, killed) = (Abduction().IsMatch(claim.Title), claim.Says.Killed.All());
            HashSet<string> title = [.. ClueWords.In(claim.Title).Where(word => word.Length > 1).Select(ClueWords.Shape)];
            return new Read(
                title,
                [.. claim.Clues.Words],
                claim.Clues.Words.Sum(ClueWords.Weight),
                abducts && killed is not > 0,
                !abducts && killed >= 5
            );
        }
    }
}
