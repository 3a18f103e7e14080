using System.Text.Json;
using System.Text.Json.Serialization;
using Alerts.Platform.Text;

namespace Alerts.Classification.Groups;

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

/// <summary>
/// An armed group of <c>Data/groups.json</c>. A list that the file leaves out is empty (the generated reader sets it to null).
/// </summary>
internal sealed record ArmedGroup
{
    /// <summary>Lower case, stable: part of addresses and subscriptions.</summary>
    public required string Id { get; init; }

    public required string Name { get; init; }

    /// <summary>Such as "islamist", "baloch separatist", "sectarian", "umbrella".</summary>
    public required string Kind { get; init; }

    /// <summary>Years, such as "2007-"; open while it exists.</summary>
    public required string Active { get; init; }

    public IReadOnlyList<string> Provinces
    {
        get;
        init => field = value ?? [];
    } = [];

    public IReadOnlyList<string> Aliases
    {
        get;
        init => field = value ?? [];
    } = [];

    public IReadOnlyList<string> Urdu
    {
        get;
        init => field = value ?? [];
    } = [];

    /// <summary>Names of its factions, each of which means the group.</summary>
    public IReadOnlyList<string> Factions
    {
        get;
        init => field = value ?? [];
    } = [];

    /// <summary>Polemic terms of official texts.</summary>
    public IReadOnlyList<string> Official
    {
        get;
        init => field = value ?? [];
    } = [];

    public string? Note { get; init; }

    public IEnumerable<string> Names => Aliases.Concat(Urdu).Concat(Factions).Concat(Official).Append(Name);
}

/// <summary>One name of an armed group.</summary>
/// <param name="Rule">The kind of name, for the evidence: "group.name", "group.faction", "group.official".</param>
/// <param name="Written">The only valid spelling, as for "LeT" and "BRA"; null for any spelling.</param>
internal sealed record GroupName(ArmedGroup Group, string Rule, string? Written);
