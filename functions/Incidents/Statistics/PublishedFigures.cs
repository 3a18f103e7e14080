using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using Alerts.Classification.Findings;
using Alerts.Incidents.Summaries;
using Alerts.Platform.Text;

namespace Alerts.Incidents.Statistics;

/// <summary>The content of <c>Data/published-figures.json</c>, compiled in.</summary>
/// <param name="Sources">By short name: who it is and what its numbers count.</param>
/// <param name="Articles">By id: where the numbers stand.</param>
internal sealed partial record PublishedFigures(
    IReadOnlyDictionary<string, PublishedFigures.Institute> Sources,
    IReadOnlyDictionary<string, PublishedFigures.Article> Articles,
    IReadOnlyList<PublishedFigure> Figures
)
{
    // From then on this service's own record of events, and so a comparison, can reach.
    private static readonly DateOnly First = new(2014, 1, 1);

    public static PublishedFigures Read()
    {
        using var stream = DataRows.Open("published-figures.json");
        return JsonSerializer.Deserialize(stream, FigureJson.Default.PublishedFigures)
            ?? throw new InvalidDataException("Data/published-figures.json holds nothing.");
    }

    public Article In(PublishedFigure figure) => Articles[figure.Article];

    /// <summary>Stretches of months since 2014, up to the last one with a number, of which none of an institute's is at hand.</summary>
    public IReadOnlyList<(string From, string To)> Gaps(string source)
    {
        var gaps = new List<(string From, string To)>();
        var next = First;
        foreach (var month in Months(source))
        {
            if (month > next)
                gaps.Add((Month(next), Month(month.AddMonths(-1))));
            next = month.AddMonths(1);
        }

        return gaps;
    }

    /// <summary>The last month with a number of an institute; null without one.</summary>
    public string? Last(string source) => Months(source) is [.., var last] ? Month(last) : null;

    private List<DateOnly> Months(string source) =>
        [
            .. Figures
                .Where(figure => figure.Source == source && figure.From == figure.To)
                .Select(figure => figure.Days.From)
                .Distinct()
                .Order(),
        ];

    private static string Month(DateOnly day) => day.ToString("yyyy-MM", CultureInfo.InvariantCulture);

    /// <param name="Counts">What its numbers count, and what of ours we compare them with.</param>
    internal sealed record Institute(string Name, string Counts, string NameUrdu, string CountsUrdu);

    /// <param name="Publisher">The institute itself, or who printed its number.</param>
    /// <param name="Address">As we read it; pages of years ago may be gone.</param>
    /// <param name="On">The day of publication; null where the page tells none.</param>
    internal sealed record Article(string Publisher, string Address, DateOnly? On = null);

    [JsonSourceGenerationOptions(
        PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow
    )]
    [JsonSerializable(typeof(PublishedFigures))]
    private sealed partial class FigureJson : JsonSerializerContext;
}

/// <summary>One number that an institute published about some months.</summary>
/// <param name="Source">Such as "PICSS".</param>
/// <param name="From">First month, as "2024-11".</param>
/// <param name="To">Last month.</param>
/// <param name="Kinds">The kinds of incidents closest to what it counts.</param>
/// <param name="Article">Where it stands: the key of one of the articles.</param>
/// <param name="Side">Of the killed; null for all.</param>
/// <param name="Province">Null for the country.</param>
/// <param name="Group">Id in <c>Data/groups.json</c>; null for all.</param>
internal sealed record PublishedFigure(
    string Source,
    string From,
    string To,
    PublishedMeasure What,
    int Value,
    IReadOnlyList<EventKind> Kinds,
    string Article,
    PublishedSide? Side = null,
    string? Province = null,
    string? Group = null
)
{
    /// <summary>Made once: it is compared with every incident.</summary>
    public DayRange Days { get; } =
        new(DateOnly.ParseExact(From + "-01", "yyyy-MM-dd"), DateOnly.ParseExact(To + "-01", "yyyy-MM-dd").AddMonths(1).AddDays(-1));
}

[JsonConverter(typeof(JsonStringEnumConverter<PublishedMeasure>))]
internal enum PublishedMeasure
{
    [JsonStringEnumMemberName("attacks")]
    Attacks,

    [JsonStringEnumMemberName("actions")]
    Actions,

    [JsonStringEnumMemberName("killed")]
    Killed,

    [JsonStringEnumMemberName("injured")]
    Injured,
}

[JsonConverter(typeof(JsonStringEnumConverter<PublishedSide>))]
internal enum PublishedSide
{
    [JsonStringEnumMemberName("civilians")]
    Civilians,

    [JsonStringEnumMemberName("security")]
    Security,

    [JsonStringEnumMemberName("militants")]
    Militants,
}
