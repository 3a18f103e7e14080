using System.Text.Json.Serialization;
using Alerts.Classification.Findings;
using Alerts.Incidents.Claims;

namespace Alerts.Incidents.Summaries;

/// <summary>
/// One figure from many claims, by this rule; the only place that has it. <list type="number"> <item>Each outlet's latest word counts:
/// its own correction, up or down, replaces its earlier word.</item> <item>In order of publication, a higher figure is believed at once,
/// because tolls rise. A leap (more than three times the figure so far and ten) is believed when a second outlet reaches it: one
/// outlet's sum over a week must not become the toll of a day.</item> <item>A lower figure is a correction when two outlets agree on it
/// after the last higher word, and no outlet gave it before the higher one: late copies of early reports lower nothing, nor does
/// "no casualties" of other outlets.</item> <item>An outlet that adds up raids in several districts, or reports a later death without the
/// new toll, counts only while no outlet reports this event alone.</item> <item>An outlet that leaves out one side agrees with one
/// that counts both (see <see cref="OfAll"/>).</item>
/// </list> Low and high are the lowest and the highest of all outlets' latest words.
/// </summary>
internal static class BestFigure
{
    public static Figure Choose(IReadOnlyList<Claim> claims, Func<Finding, int?> figure) => Choose(Words(claims, figure));

    /// <summary>
    /// All dead or wounded of every side. If one outlet counts twelve soldiers and another twelve soldiers and six attackers, both count
    /// as eighteen; so does an outlet that counts the six attackers alone.
    /// </summary>
    public static Figure OfAll(IReadOnlyList<Claim> claims, Func<Finding, Casualties> count)
    {
        var words = Words(claims, says => count(says).All());
        var both = claims.Select(claim => count(claim.Says)).Where(own => own.Militants > 0 && own.Victims() > 0).ToList();
        var attackers = both.GroupBy(own => own.Victims()!.Value)
            .ToDictionary(same => same.Key, same => same.Max(own => own.Militants)!.Value);
        var victims = both.GroupBy(own => own.Militants!.Value)
            .ToDictionary(same => same.Key, same => same.Max(own => own.Victims())!.Value);
        return Choose([.. words.Select(word => Complete(word, count(word.Claim.Says), attackers, victims))]) with
        {
            Low = words.Min(word => (int?)word.Count),
        };
    }

    private static FigureWord Complete(FigureWord word, Casualties own, Dictionary<int, int> attackers, Dictionary<int, int> victims) =>
        own.Militants == word.Count ? word with { Count = word.Count + victims.GetValueOrDefault(word.Count) }
        : own.Militants is not > 0 ? word with { Count = word.Count + attackers.GetValueOrDefault(word.Count) }
        : word;

    private static List<FigureWord> Words(IReadOnlyList<Claim> claims, Func<Finding, int?> figure)
    {
        var latest = new Dictionary<string, Claim>(StringComparer.Ordinal);
        foreach (var claim in OfThisAlone([.. claims.Where(claim => figure(claim.Says) is not null)]))
            if (!latest.TryGetValue(claim.Outlet, out var known) || IsLater(claim, known))
                latest[claim.Outlet] = claim;
        return
        [
            .. latest
                .Values.Select(claim => new FigureWord(figure(claim.Says)!.Value, claim))
                .OrderBy(word => word.Claim.Published)
                .ThenBy(word => word.Count),
        ];
    }

    private static bool IsLater(Claim claim, Claim than) =>
        claim.Published.CompareTo(than.Published) switch
        {
            0 => string.CompareOrdinal(claim.ReportId, than.ReportId) > 0,
            var order => order > 0,
        };

    private static List<Claim> OfThisAlone(List<Claim> claims) =>
        claims.FindAll(claim => !claim.CountsOther) is { Count: > 0 } alone ? alone : claims;

    private static Figure Choose(List<FigureWord> words)
    {
        if (words.Count == 0)
            return Figure.Unknown;
        var best = words[0].Count;
        foreach (var word in words)
            if (word.Count > best && (!Leaps(best, word.Count) || words.Count(other => Leaps(best, other.Count)) > 1))
                best = word.Count;
        return new Figure(Corrected(words, best) ?? best, words.Min(word => word.Count), words.Max(word => word.Count));
    }

    // From zero any toll is a first one.
    private static bool Leaps(int from, int to) => from > 0 && to > 3 * from + 10;

    private static int? Corrected(List<FigureWord> words, int best)
    {
        var (first, last) = (words.FindIndex(word => word.Count >= best), words.FindLastIndex(word => word.Count >= best));
        return words
            .Skip(last + 1)
            .GroupBy(word => word.Count)
            .Where(same => same.Key > 0 && same.Count() > 1 && words.Take(first).All(earlier => earlier.Count != same.Key))
            .OrderBy(same => same.Max(word => word.Claim.Published))
            .ThenBy(same => same.Key)
            .Select(same => (int?)same.Key)
            .LastOrDefault();
    }
}

internal sealed record FigureWord(int Count, Claim Claim);

/// <summary>
/// A count as several sources give it: the best one by the stated rule, and the range. All are null, and written as null, when no source
/// says.
/// </summary>
internal sealed record Figure(
    [property: JsonIgnore(Condition = JsonIgnoreCondition.Never)] int? Best,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.Never)] int? Low,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.Never)] int? High
)
{
    public static Figure Unknown { get; } = new(null, null, null);
}
