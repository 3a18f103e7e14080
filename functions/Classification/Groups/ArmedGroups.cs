using System.Text.Json;
using System.Text.Json.Serialization;
using Alerts.Classification.Places;

namespace Alerts.Classification.Groups;

/// <summary>Reads <c>Data/groups.json</c>, which is compiled in.</summary>
internal static partial class ArmedGroups
{
    /// <summary>All groups, in the file's order.</summary>
    /// <exception cref="InvalidDataException">The file is empty.</exception>
    public static IReadOnlyList<ArmedGroup> Read()
    {
        using var stream = DataRows.Open("groups.json");
        return JsonSerializer.Deserialize(stream, Json.Default.ArmedGroupArray)
            ?? throw new InvalidDataException("Data/groups.json holds no list.");
    }

    [JsonSourceGenerationOptions(
        PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow
    )]
    [JsonSerializable(typeof(ArmedGroup[]))]
    private sealed partial class Json : JsonSerializerContext;
}
