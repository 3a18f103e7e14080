using System.Text.Json.Serialization;
using Alerts.Classification.Findings;
using Alerts.Incidents.Claims;

namespace Alerts.Incidents.Summaries;

/// <summary>
/// What an incident's row keeps of reports in rows of their own. Without them, an event that every outlet repeats for days would make a
/// row that each further report reads and writes whole.
/// </summary>
/// <param name="Rows">Ids under which the rows are: the incident's own, and those of incidents merged into it.</param>
/// <param name="Out">Rows that no longer count, as <see cref="Row"/> names them: their reports were split off. The rows stay.</param>
/// <param name="Needed">
/// Claims beyond the row's that figures, ranges, attribution, sources and retraction rest on, without their words.
/// </param>
internal sealed record OlderReports(
    IReadOnlyList<string> Rows,
    IReadOnlyList<string> Out,
    [property: JsonConverter(typeof(ClaimsJson))] IReadOnlyList<Claim> Needed
)
{
    /// <summary>More outlets than a country has; 0.5 to 1.5 KB each.</summary>
    public const int MostNeeded = 120;

    private const int MostSources = 5;

    /// <summary>Pairs of killed on both sides, from which <see cref="BestFigure.OfAll"/> adds a side that an outlet leaves out.</summary>
    private const int MostPairs = 20;

    private static readonly Func<Finding, int?>[] Figures =
    [
        .. new Func<Finding, Casualties>[] { says => says.Killed, says => says.Wounded }.SelectMany(count =>
            new Func<Finding, int?>[]
            {
                says => count(says).All(),
                says => count(says).Civilians,
                says => count(says).Security,
                says => count(says).Militants,
            }
        ),
    ];

    public static OlderReports None { get; } = new([], [], []);

    /// <summary>Adds reports that are now older. Each step keeps what the whole would keep, so no row has to be read.</summary>
    /// <param name="row">The claims that stay in the incident's row.</param>
    public OlderReports With(string id, IReadOnlyList<Claim> moved, IReadOnlyList<Claim> row) =>
        this with
        {
            Rows = Rows.Contains(id) ? Rows : [id, .. Rows],
            Out = [.. Out.Except(moved.Select(claim => Row(id, claim.ReportId)))],
            Needed = Select([.. Needed.ExceptBy(moved.Select(claim => claim.ReportId), claim => claim.ReportId), .. moved], row),
        };

    /// <summary>Adds those of an incident that is the same event; its rows stay where they are.</summary>
    public OlderReports With(OlderReports other, IReadOnlyList<Claim> row)
    {
        var needed = Needed.Concat(other.Needed.ExceptBy(Needed.Select(claim => claim.ReportId), claim => claim.ReportId));
        return new OlderReports([.. Rows.Union(other.Rows)], [.. Out.Union(other.Out)], Select([.. needed], row));
    }

    public OlderReports Without(IReadOnlyCollection<string> reports, IReadOnlyList<Claim> older, IReadOnlyList<Claim> row) =>
        this with
        {
            Out = [.. Out.Union(Rows.SelectMany(id => reports.Select(report => Row(id, report))))],
            Needed = Select([.. older.Where(claim => !reports.Contains(claim.ReportId))], row),
        };

    public static string Row(string id, string report) => $"{id}|{report}";

    /// <summary>A place among the rows, as a page's link has it.</summary>
    /// <param name="report">The last one read; empty before the first.</param>
    public static string Place(string id, string report) => $"{id}.{report}";

    /// <param name="place">Valid by <see cref="IsPlace"/>.</param>
    public static (string Id, string Report) Placed(string place) =>
        (place[..place.IndexOf('.', StringComparison.Ordinal)], place[(place.IndexOf('.', StringComparison.Ordinal) + 1)..]);

    public static bool IsPlace(OlderReports? older, string text) =>
        text.IndexOf('.', StringComparison.Ordinal) is var dot and > 0 && older?.Rows.Contains(text[..dot]) == true;

    /// <summary>Whether this change of a report makes an older word of its outlet count again.</summary>
    public static bool Uncovers(Claim before, Claim after) =>
        after.Withdrawn || after.Published < before.Published || Subjects(before).Except(Subjects(after)).Any();

    /// <summary>
    /// The older claims to keep: each outlet's latest word on each figure, unless it is in the row, and whatever else <see
    /// cref="IncidentSummarizer"/> uses.
    /// </summary>
    public static IReadOnlyList<Claim> Select(IReadOnlyList<Claim> older, IReadOnlyList<Claim> row)
    {
        var standing = older.Where(claim => !claim.Withdrawn).ToList();
        var claims = InOrder(standing.Count > 0 ? standing : older);
        if (claims.Count == 0)
            return [];
        var sources = claims.DistinctBy(claim => claim.Outlet).Take(MostSources).ToList();
        HashSet<Claim> first =
        [
            claims[0],
            claims[^1],
            claims.MaxBy(claim => claim.Says.Confidence)!,
            .. sources,
            .. Roles(claims),
            .. Pairs(claims),
        ];
        var latest = Latest(InOrder([.. claims, .. row.Where(claim => !claim.Withdrawn)])).Intersect(claims).Except(first);
        return [.. InOrder([.. first, .. latest.Take(MostNeeded - first.Count)]).Select(claim => Bare(claim, sources.Contains(claim)))];
    }

    private static List<Claim> InOrder(IEnumerable<Claim> claims) =>
        [.. claims.OrderBy(claim => claim.Published).ThenBy(claim => claim.ReportId, StringComparer.Ordinal)];

    private static IEnumerable<Claim> Latest(List<Claim> claims)
    {
        var seen = new HashSet<(string, int, bool)>();
        return Enumerable.Reverse(claims).Where(claim => Subjects(claim).Where(seen.Add).ToList() is [_, ..]);
    }

    /// <summary>What a claim gives its outlet's word on: the event, its type, and each figure, of it alone or of more.</summary>
    private static IEnumerable<(string Outlet, int Figure, bool CountsOther)> Subjects(Claim claim)
    {
        yield return (claim.Outlet, -1, false);
        if (claim.Says.Type != EventType.Unknown)
            yield return (claim.Outlet, -1 - (int)claim.Says.Type, false);
        for (var i = 0; i < Figures.Length; i++)
            if (Figures[i](claim.Says) is not null)
                yield return (claim.Outlet, i, claim.CountsOther);
    }

    private static IEnumerable<Claim> Roles(List<Claim> claims) =>
        claims
            .SelectMany(claim => claim.Says.Groups.Select(group => (group.Id, group.Role, claim)))
            .DistinctBy(said => (said.Id, said.Role))
            .Select(said => said.claim)
            .Take(MostPairs);

    private static IEnumerable<Claim> Pairs(List<Claim> claims) =>
        new Func<Finding, Casualties>[] { says => says.Killed, says => says.Wounded }.SelectMany(count =>
            Enumerable
                .Reverse(claims)
                .Where(claim => count(claim.Says).Militants > 0 && count(claim.Says).Victims() > 0)
                .DistinctBy(claim => (count(claim.Says).Militants, count(claim.Says).Victims()))
                .Take(MostPairs)
        );

    /// <summary>Without the parts that only comparisons need, and those that only pages show, which read the rows.</summary>
    private static Claim Bare(Claim claim, bool isSource) =>
        claim with
        {
            Title = isSource ? claim.Title : "",
            Link = isSource ? claim.Link : null,
            Says = claim.Says with { Places = [.. claim.Says.Places.Take(1)] },
            Clues = new Clues
            {
                Day = claim.Clues.Day,
                Words = [],
                Methods = claim.Clues.Methods,
                Several = claim.Clues.Several,
                Another = claim.Clues.Another,
            },
            Figures = [],
            Named = [],
        };
}

/// <summary>A report of an incident in a row of its own.</summary>
/// <param name="At">When it was written; of a report's two rows the later counts.</param>
internal sealed record OlderReport(Claim Claim, DateTimeOffset At);
