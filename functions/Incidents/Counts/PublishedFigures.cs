using System.Text.Json;
using System.Text.Json.Serialization;
using Alerts.Classification.Places;

namespace Alerts.Incidents.Counts;

/// <summary>What <c>Data/published-figures.json</c> holds; compiled in.</summary>
/// <param name="Sources">By short name: who it is and what its numbers count.</param>
internal sealed partial record PublishedFigures(
    IReadOnlyDictionary<string, PublishedFigures.Institute> Sources,
    IReadOnlyList<PublishedFigure> Figures
)
{
    /// <exception cref="InvalidDataException">The file is empty.</exception>
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
