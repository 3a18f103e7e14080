using System.Text.Json;
using System.Text.Json.Serialization;
using Alerts.Classification.Findings;
using Alerts.Incidents.Summaries;
using Alerts.Platform.Text;

namespace Alerts.Incidents.Statistics;

/// <summary>The content of <c>Data/published-figures.json</c>, compiled in.</summary>
/// <param name="Sources">By short name: who it is and what its numbers count.</param>
internal sealed partial record PublishedFigures(
    IReadOnlyDictionary<string, PublishedFigures.Institute> Sources,
    IReadOnlyList<PublishedFigure> Figures
)
{
    public static PublishedFigures Read()
    {
        using var stream = DataRows.Open("published-figures.json");
        return JsonSerializer.Deserialize(stream, FigureJson.Default.PublishedFigures)
            ?? throw new InvalidDataException("Data/published-figures.json holds nothing.");
    }

    internal sealed record Institute(string Name, string Counts);

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
