using System.Text.RegularExpressions;
using Alerts.Classification.Findings;

namespace Alerts.Incidents.Claims;

/// <summary>What tells a report's event from others, beside the finding.</summary>
internal sealed record Clues
{
    public required EventDay Day { get; init; }

    /// <summary>Distinct content words in one form each, at most <see cref="ClueReader.MostWords"/>, the title's first.</summary>
    public required IReadOnlyList<string> Words { get; init; }

    public IReadOnlyList<string> Targets
    {
        get => field ?? [];
        init;
    }

    public IReadOnlyList<string> Methods
    {
        get => field ?? [];
        init;
    }

    /// <summary>Provinces that words such as "northwest" leave possible; may be empty.</summary>
    public IReadOnlyList<string> Regions
    {
        get => field ?? [];
        init;
    }

    /// <summary>"Second blast", "another attack": the report itself says that the event is new.</summary>
    public bool Another { get; init; }

    /// <summary>"Toll rises to 26", "BLA claims": adds to earlier news, so the event may be some days back.</summary>
    public bool Update { get; init; }

    /// <summary>"Two separate attacks", "71 attacks in November": several events.</summary>
    public bool Several { get; init; }

    /// <summary>"One more of the wounded dies": its figures leave out the others.</summary>
    public bool LaterDeath { get; init; }

    /// <summary>An article about a period, a background or a trend: its figures belong to no single event.</summary>
    public bool Background { get; init; }
}

/// <summary>Reads a report's words once; later comparisons use the result.</summary>
internal static partial class ClueReader
{
    public const int MostWords = 32;

    private const int DaysOfUpdates = 5;

    public static Clues Read(Report report)
    {
        var update = AddsToKnown().IsMatch(Unclaimed().Replace(report.Title, "")) || LaterDeath.IsIn(report.Title);
        var title = ClueWords.In(report.Title);
        var all = title.Concat(ClueWords.In(update ? report.Text : LooksBack().Replace(report.Text, ""))).ToList();
        var places = PlaceWords(report.Says);
        return new Clues
        {
            Day = Day(report, update),
            Update = update,
            Words =
            [
                .. all.Select(ClueWords.Shape)
                    .Where(word => ClueWords.Weight(word) > 0 && !places.Contains(word))
                    .Distinct()
                    .Take(MostWords),
            ],
            Targets = Named(ClueWords.Targets, title, all),
            Methods = Named(ClueWords.Methods, title, all),
            Regions = Regions(report.Title + ". " + report.Text),
            Another = AnotherOne().IsMatch(report.Title),
            LaterDeath = LaterDeath.IsAllOf(report),
            Background = BackgroundReader.IsBackground(report),
            Several = Plural().IsMatch(report.Title) || SeveralOnes().IsMatch(report.Title) || SeveralOnes().IsMatch(Opening(report.Text)),
        };
    }

    /// <summary>Places of the finding are compared as places and must not count again as words.</summary>
    private static HashSet<string> PlaceWords(Finding says) =>
        [
            .. says
                .Places.Select(place => place.Name)
                .Concat(says.Districts)
                .Concat(says.Provinces)
                .SelectMany(ClueWords.In)
                .Select(ClueWords.Shape),
        ];

    private static List<string> Named(IReadOnlyDictionary<string, string> names, List<string> title, List<string> all)
    {
        var named = All(title);
        return named.Count > 0 ? named : All(all);

        List<string> All(List<string> words) => [.. words.Select(word => names.GetValueOrDefault(word)).OfType<string>().Distinct()];
    }

    private static string[] Regions(string text)
    {
        foreach (var (words, provinces) in RegionWords)
            if (words.IsMatch(text))
                return provinces;
        return [];
    }

    private static readonly IReadOnlyList<(Regex Words, string[] Provinces)> RegionWords =
    [
        (NorthWest(), [Provinces.KhyberPakhtunkhwa]),
        (SouthWest(), [Provinces.Balochistan]),
        (BorderWithAfghanistan(), [Provinces.KhyberPakhtunkhwa, Provinces.Balochistan]),
        (South(), [Provinces.Sindh, Provinces.Balochistan]),
        (East(), [Provinces.Punjab]),
        (North(), [Provinces.GilgitBaltistan, Provinces.KhyberPakhtunkhwa, Provinces.AzadKashmir]),
    ];

    private static EventDay Day(Report report, bool update)
    {
        var day = EventDayReader.Read(report.Title, report.Text, report.Published);
        // "Succumbed on Sunday" dates the death, not the event.
        return update && (!day.Stated || LaterDeath.IsIn(report.Title)) ? day with { Earliest = day.Latest.AddDays(-DaysOfUpdates) } : day;
    }

    private static string Opening(string text) => text[..Math.Min(text.Length, 240)];

    [GeneratedRegex(@"\b(?:north[- ]?west(?:ern)?|NW|KPK?|tribal|Waziristan)\b", RegexOptions.CultureInvariant)]
    private static partial Regex NorthWest();

    [GeneratedRegex(@"\b(?:[Ss]outh[- ]?west(?:ern)?|SW|Balu?o?chistan|Baluchistan)\b", RegexOptions.CultureInvariant)]
    private static partial Regex SouthWest();

    [GeneratedRegex(@"\bAfghan(?:istan)? border|border with Afghanistan|Afghan[- ]Pakistan\b|\bnear Afghan", RegexOptions.CultureInvariant)]
    private static partial Regex BorderWithAfghanistan();

    [GeneratedRegex(@"\bsouthern (?:Pakistan|port|city|province)", RegexOptions.CultureInvariant)]
    private static partial Regex South();

    [GeneratedRegex(@"\beastern (?:Pakistan|city|province)", RegexOptions.CultureInvariant)]
    private static partial Regex East();

    [GeneratedRegex(@"\bnorth(?:ern)? (?:Pakistan|Pakistani|city)", RegexOptions.CultureInvariant)]
    private static partial Regex North();

    /// <summary>
    /// "Hours after the railway station bombing": the words after it describe an earlier event and must not lead to it.
    /// </summary>
    [GeneratedRegex(
        @"\b(?:minutes|hours|an\s+hour|a\s+day|days|a\s+week|weeks|months)\s+after\b[^.,;]{0,80}",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex LooksBack();

    [GeneratedRegex(
        @"^another\b|\b(?:second|third|another|fresh|new)\s+(?:(?:suicide|bomb|car|roadside|deadly|gun|drone|air"
            + @"|(?-i:[A-Z]\w+))\s+)?(?:blast|bomb|bombing|attack|explosion|strike|raid|operation)\b"
            + @"|\b(?:new|renewed)\s+(?:\w+\s+)?(?:clashes|fighting)\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex AnotherOne();

    [GeneratedRegex(
        @"\b(?:death\s+)?toll\b|\b(?:rises|climbs|jumps|soars)\s+to\b|\bclaim(?:s|ed)?\s+(?:responsibility|credit|attack|deadly)"
            + @"|\bresponsibility\b|\bsuccumbs?\b|\bday\s+after\b|\bhunt\s+for\b|\bmastermind\b|\bidentified\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex AddsToKnown();

    /// <summary>"No group claimed responsibility" stands in the first reports of an event, where a group's claim comes later.</summary>
    [GeneratedRegex(
        @"\b(?:no|not|nobody|none|without|yet\s+to|\w+n['’]t)\s+(?:(?!as\b|after\b|while\b|when\b)[\w-]+\s+){0,5}?
            (?:claim\w*(?:\s+(?:of\s+)?(?:responsibility|credit))?|responsibility)\b
        | \bresponsibility\s+(?:[\w-]+\s+){0,6}?(?:not|yet|unclaimed)\b",
        RegexOptions.IgnoreCase | RegexOptions.IgnorePatternWhitespace | RegexOptions.CultureInvariant
    )]
    private static partial Regex Unclaimed();

    [GeneratedRegex(
        @"\b(?:separate|distinct|different|various|multiple|several|two|three|four|five|six|seven|\d+|pair\s+of|series\s+of
            |spate\s+of|string\s+of|wave\s+of)\s+(?:(?!killed|dead|die|died|injured|hurt|wounded|martyred|in\b|as\b
            |after\b)[\w-]+\s+){0,2}(?:attacks|operations|incidents|engagements|encounters|bombings|actions|IBOs|raids|clashes
            |shootings|provinces|districts)\b
        | \bgun\s+battles\b | \bacross\s+(?:the\s+country|Pakistan)\b",
        RegexOptions.IgnoreCase | RegexOptions.IgnorePatternWhitespace | RegexOptions.CultureInvariant
    )]
    private static partial Regex SeveralOnes();

    [GeneratedRegex(@"\b(?:operations|bombings|engagements|raids)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Plural();
}
