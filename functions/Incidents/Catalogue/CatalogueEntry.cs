using System.Text;
using Alerts.Classification.Findings;
using Alerts.Incidents.Repository;
using Alerts.Incidents.Summaries;

namespace Alerts.Incidents.Catalogue;

/// <summary>What every filter, sort and map needs of one incident.</summary>
internal sealed class CatalogueEntry
{
    private readonly EventTarget[] _targets;
    private readonly byte[] _text;

    private CatalogueEntry(IncidentSummary incident, string etag)
    {
        (Id, ETag, Day, Kind, Type) = (incident.Id, etag, incident.Day, incident.Kind, incident.Type);
        (FirstReportedAt, UpdatedAt) = (incident.FirstReportedAt.UtcDateTime, incident.UpdatedAt.UtcDateTime);
        _targets = [.. incident.Targets];
        (Provinces, Districts) = (Names(incident.Provinces), Names(incident.Districts));
        Groups = Names([.. incident.Groups.Select(group => group.Id)]);
        (Killed, Wounded, Retracted) = (incident.Killed.Best, incident.Wounded.Best, incident.Retracted);
        KilledBySide = incident.KilledBySide;
        Spot = GeoSpot.Of(incident);
        Points = [.. incident.Places.Where(place => place is { Lat: not null, Lon: not null }).Select(Point).Distinct()];
        if (Points is [] && Spot is not null)
            Points = [Spot.At];
        _text = SearchText.Of(incident);
    }

    public string Id { get; }

    /// <summary>Of the row that this was made of.</summary>
    public string ETag { get; }

    /// <summary>Of the event, in Pakistan.</summary>
    public DateOnly Day { get; }

    public DateTime FirstReportedAt { get; }

    public DateTime UpdatedAt { get; }

    public EventKind Kind { get; }

    public EventType Type { get; }

    /// <summary>The main one first, as of districts.</summary>
    public string[] Provinces { get; }

    public string[] Districts { get; }

    public string[] Groups { get; }

    /// <summary>Best figure; null when unknown.</summary>
    public int? Killed { get; }

    public Casualties KilledBySide { get; }

    public int? Wounded { get; }

    public bool Retracted { get; }

    /// <summary>Where it is drawn; null when nothing finer than a province is known.</summary>
    public GeoSpot? Spot { get; }

    /// <summary>Of all its places.</summary>
    public GeoPoint[] Points { get; }

    public static CatalogueEntry Of(IncidentSummary incident, string etag) => new(incident, etag);

    /// <param name="phrase">As <see cref="SearchText.Phrases"/> makes it.</param>
    public bool Says(byte[] phrase) => _text.AsSpan().IndexOf(phrase) >= 0;

    /// <summary>Its words and facts, under which <see cref="MonthIndex"/> has it. A word has no colon.</summary>
    public IEnumerable<string> Terms() =>
        [
            .. Encoding.UTF8.GetString(_text).Split(' ', StringSplitOptions.RemoveEmptyEntries),
            SearchTerm.Kind(Kind),
            SearchTerm.Type(Type),
            .. _targets.Select(SearchTerm.Target),
            .. Provinces.Select(IncidentTopics.Province),
            .. Districts.Select(IncidentTopics.District),
            .. Groups.Select(IncidentTopics.Group),
        ];

    /// <summary>As the index and the catalogue are sorted: the newest day of an id first, then its newest first report.</summary>
    public static int Compare(string id, string other)
    {
        var later = string.CompareOrdinal(other, 0, id, 0, IncidentId.DayLength);
        return later != 0 ? later : string.CompareOrdinal(id, other);
    }

    private static GeoPoint Point(Place place) => new(place.Lat!.Value, place.Lon!.Value);

    // Some hundred names make up all of them.
    private static string[] Names(IReadOnlyList<string> names) => names.Count == 0 ? [] : [.. names.Select(string.Intern)];
}

/// <summary>All incidents of a month of the index, in the order of its keys.</summary>
/// <param name="ETag">Of the month's row, which every write to the month's index replaces once it is done.</param>
internal sealed record CatalogueMonth(string Name, string ETag, IReadOnlyList<CatalogueEntry> Entries)
{
    public MonthIndex Index { get; } = new(Entries);

    public DateOnly FirstDay { get; } = Entries.Select(entry => entry.Day).DefaultIfEmpty(DateOnly.MaxValue).Min();

    public DateOnly LastDay { get; } = Entries.Select(entry => entry.Day).DefaultIfEmpty().Max();

    /// <summary>Null without a known one.</summary>
    public int? MostKilled { get; } = Entries.Max(entry => entry.Killed);

    /// <summary>The latest of the first reports.</summary>
    public DateTime LatestReport { get; } = Entries.Select(entry => entry.FirstReportedAt).DefaultIfEmpty().Max();

    public DateTime LatestUpdate { get; } = Entries.Select(entry => entry.UpdatedAt).DefaultIfEmpty().Max();

    /// <summary>By the key of the index.</summary>
    public IReadOnlyDictionary<string, CatalogueEntry> ByKey() => Entries.ToDictionary(entry => IncidentKeys.Key(entry.Id));
}

/// <summary>All incidents as they were at one time; it never changes.</summary>
/// <param name="Months">The newest first.</param>
internal sealed record CatalogueSnapshot(IReadOnlyList<CatalogueMonth> Months, DateTimeOffset At)
{
    /// <summary>The newest event first.</summary>
    public IEnumerable<CatalogueEntry> Entries => Months.SelectMany(month => month.Entries);

    /// <summary>The maximum when the clock was set back.</summary>
    public TimeSpan Age(DateTimeOffset now) => now < At ? TimeSpan.MaxValue : now - At;
}
