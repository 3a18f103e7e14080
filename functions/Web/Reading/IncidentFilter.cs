using Alerts.Classification.Findings;
using Alerts.Incidents.Catalogue;
using Alerts.Incidents.Summaries;

namespace Alerts.Web.Reading;

/// <summary>Which incidents, in which order, and which page of them; names as in the data.</summary>
/// <param name="Group">Id of an armed group.</param>
/// <param name="From">First day of the event in Pakistan, inclusive.</param>
/// <param name="To">Last day of the event in Pakistan, inclusive.</param>
/// <param name="Limit">1 to <see cref="MostIncidents"/>.</param>
/// <param name="Next">Where the previous page ended, a <see cref="SearchPosition"/> of the sort; null for the first.</param>
internal sealed record IncidentFilter(
    string? Province = null,
    string? District = null,
    string? Group = null,
    EventKind? Kind = null,
    DateOnly? From = null,
    DateOnly? To = null,
    int Limit = 50,
    string? Next = null
)
{
    public const int MostIncidents = 200;

    public SearchSort Sort { get; init; }

    public EventType? Type { get; init; }

    public EventTarget? Target { get; init; }

    /// <summary>First reported within so long before now; the pages count provinces so.</summary>
    public SearchPeriod? Period { get; init; }

    /// <summary>Best figure of killed at least; an unknown one is not.</summary>
    public int? MinKilled { get; init; }

    /// <summary>As it was written.</summary>
    public string? Words { get; init; }

    public GeoBox? Box { get; init; }

    public SearchCircle? Near { get; init; }

    /// <summary>The latest change was made then or later.</summary>
    public DateTimeOffset? ChangedSince { get; init; }

    /// <summary>Only retracted ones, or only others; null for both.</summary>
    public bool? Retracted { get; init; }

    /// <summary>What is asked of each incident: without the order and the page of a list.</summary>
    public IncidentFilter Question() => this with { Limit = new IncidentFilter().Limit, Next = null, Sort = default };

    public IncidentFilter AtAnyTime() => this with { From = null, To = null, Period = null };

    public bool AsksNothing => Question() == new IncidentFilter();

    public FilterTest Test(DateTimeOffset now) => new([.. Terms()], [.. Tests(now)], month => MayBeIn(month, now));

    /// <summary>Whether any incident of the month may pass, by what all of them have at most.</summary>
    private bool MayBeIn(CatalogueMonth month, DateTimeOffset now) =>
        (From is null || month.LastDay >= From)
        && (To is null || month.FirstDay <= To)
        && (MinKilled is null || month.MostKilled >= MinKilled)
        && (Period is null || month.LatestReport > Period.Since(now).UtcDateTime)
        && (ChangedSince is null || month.LatestUpdate >= ChangedSince.Value.UtcDateTime);

    /// <summary>What the index of a month finds.</summary>
    private IEnumerable<SearchTerm> Terms()
    {
        string?[] facts =
        [
            District is { } district ? IncidentTopics.District(district) : null,
            Group is { } group ? IncidentTopics.Group(group) : null,
            Province is { } province ? IncidentTopics.Province(province) : null,
            Target is { } target ? SearchTerm.Target(target) : null,
            Type is { } type ? SearchTerm.Type(type) : null,
            Kind is { } kind ? SearchTerm.Kind(kind) : null,
        ];
        return facts.OfType<string>().Select(SearchTerm.Fact).Concat(Words is null ? [] : SearchText.Words(Words));
    }

    /// <summary>What is asked of each entry that it finds.</summary>
    private IEnumerable<Func<CatalogueEntry, bool>> Tests(DateTimeOffset now)
    {
        if (From is { } from)
            yield return entry => entry.Day >= from;
        if (To is { } to)
            yield return entry => entry.Day <= to;
        if (MinKilled is { } killed)
            yield return entry => entry.Killed >= killed;
        if (Retracted is { } retracted)
            yield return entry => entry.Retracted == retracted;
        if (Period?.Since(now).UtcDateTime is { } reported)
            yield return entry => entry.FirstReportedAt > reported;
        if (ChangedSince?.UtcDateTime is { } changed)
            yield return entry => entry.UpdatedAt >= changed;
        if (Box is { } box)
            yield return entry => Has(entry.Points, box.Contains);
        if (Near is { } near)
        {
            // Incidents share some hundred places.
            var known = new Dictionary<GeoPoint, bool>();
            yield return entry =>
                Has(entry.Points, point => known.TryGetValue(point, out var isNear) ? isNear : known[point] = near.Contains(point));
        }

        foreach (var phrase in Words is null ? [] : SearchText.Phrases(Words))
            yield return entry => entry.Says(phrase);
    }

    private static bool Has(GeoPoint[] points, Func<GeoPoint, bool> test)
    {
        foreach (var point in points)
            if (test(point))
                return true;
        return false;
    }
}

/// <summary>A filter, made ready to be asked of a hundred thousand incidents.</summary>
/// <param name="terms">What the index of a month finds.</param>
/// <param name="tests">What is asked of each incident that it finds.</param>
/// <param name="mayBeIn">False for a month without an incident that passes.</param>
internal sealed class FilterTest(SearchTerm[] terms, Func<CatalogueEntry, bool>[] tests, Func<CatalogueMonth, bool> mayBeIn)
{
    public bool PassesAll => terms.Length + tests.Length == 0;

    /// <summary>The incidents of a month that pass, the newest event first.</summary>
    public IEnumerable<CatalogueEntry> Among(CatalogueMonth month)
    {
        if (!mayBeIn(month))
            yield break;
        foreach (var place in month.Index.With(terms))
            if (Passes(month.Entries[place]))
                yield return month.Entries[place];
    }

    private bool Passes(CatalogueEntry entry)
    {
        foreach (var test in tests)
            if (!test(entry))
                return false;
        return true;
    }
}

internal enum SearchSort
{
    /// <summary>The newest event first.</summary>
    Day,

    /// <summary>The latest change first.</summary>
    Updated,

    /// <summary>Most killed first, unknown last, then the newest event.</summary>
    Killed,
}

/// <summary>What people ask for in place of days.</summary>
/// <param name="Word">As in addresses.</param>
internal sealed record SearchPeriod(string Word, TimeSpan Length)
{
    public static IReadOnlyList<SearchPeriod> All { get; } =
    [new("24h", TimeSpan.FromHours(24)), new("7d", TimeSpan.FromDays(7)), new("30d", TimeSpan.FromDays(30))];

    /// <summary>What a map and charts show where the reader asks for no time.</summary>
    public static SearchPeriod Usual { get; } = All[^1];

    /// <summary>Whole days.</summary>
    public int Days => (int)Length.TotalDays;

    public DateTimeOffset Since(DateTimeOffset now) => now - Length;
}

internal sealed record SearchCircle(GeoPoint Centre, double Kilometres)
{
    /// <summary>Of a degree north; a little less than any, so that the box rules nothing out that is near.</summary>
    private const double KilometresADegree = 110;

    private readonly GeoBox _around = Around(Centre, Kilometres / KilometresADegree);

    public bool Contains(GeoPoint point) => _around.Contains(point) && Centre.KilometresTo(point) <= Kilometres;

    private static GeoBox Around(GeoPoint centre, double north)
    {
        // Near a pole, and over the date line, any longitude may be near.
        var farthest = Math.Abs(centre.Lat) + north;
        var east = north / Math.Cos(Math.Min(89, farthest) * Math.PI / 180);
        var all = farthest > 89 || centre.Lon - east < -180 || centre.Lon + east > 180;
        return new GeoBox(all ? -180 : centre.Lon - east, centre.Lat - north, all ? 180 : centre.Lon + east, centre.Lat + north);
    }
}
