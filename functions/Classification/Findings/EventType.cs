using System.Text.Json.Serialization;
using Alerts.Platform.Text;

namespace Alerts.Classification.Findings;

/// <summary>The type of an event, below its kind, as the field codes it (ACLED's sub-events, GTD's attack types).</summary>
[JsonConverter(typeof(JsonStringEnumConverter<EventType>))]
internal enum EventType
{
    /// <summary>The texts do not tell.</summary>
    [JsonStringEnumMemberName("unknown")]
    Unknown,

    // Attacks
    [JsonStringEnumMemberName("suicide bombing")]
    SuicideBombing,

    /// <summary>Bombs, mines, grenades, without a bomber who dies.</summary>
    [JsonStringEnumMemberName("bombing")]
    Bombing,

    [JsonStringEnumMemberName("armed assault")]
    ArmedAssault,

    /// <summary>One person is singled out and shot.</summary>
    [JsonStringEnumMemberName("targeted killing")]
    TargetedKilling,

    [JsonStringEnumMemberName("abduction")]
    Abduction,

    [JsonStringEnumMemberName("sabotage and arson")]
    SabotageAndArson,

    [JsonStringEnumMemberName("rocket/mortar/drone strike")]
    Strike,

    /// <summary>A bomb for a target was found or made safe: it harmed no one.</summary>
    [JsonStringEnumMemberName("foiled attack")]
    FoiledAttack,

    // Operations
    [JsonStringEnumMemberName("intelligence-based operation")]
    IntelligenceBasedOperation,

    [JsonStringEnumMemberName("raid and arrests")]
    RaidAndArrests,

    [JsonStringEnumMemberName("air or drone strike")]
    AirStrike,

    // Clashes
    [JsonStringEnumMemberName("armed groups")]
    ArmedGroups,

    [JsonStringEnumMemberName("tribes or sects")]
    TribesOrSects,

    [JsonStringEnumMemberName("border")]
    Border,
}

/// <summary>At what an attack was aimed; several may hold.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<EventTarget>))]
internal enum EventTarget
{
    [JsonStringEnumMemberName("police")]
    Police,

    [JsonStringEnumMemberName("army")]
    Army,

    /// <summary>Levies, Frontier Corps and other paramilitary forces.</summary>
    [JsonStringEnumMemberName("levies/fc")]
    Paramilitary,

    [JsonStringEnumMemberName("polio team")]
    PolioTeam,

    [JsonStringEnumMemberName("railway")]
    Railway,

    /// <summary>Gas and oil pipelines, power lines.</summary>
    [JsonStringEnumMemberName("pipeline")]
    Pipeline,

    [JsonStringEnumMemberName("place of worship")]
    PlaceOfWorship,

    [JsonStringEnumMemberName("school")]
    School,

    [JsonStringEnumMemberName("labourers")]
    Labourers,

    [JsonStringEnumMemberName("chinese nationals")]
    ChineseNationals,

    [JsonStringEnumMemberName("journalists")]
    Journalists,

    [JsonStringEnumMemberName("politicians")]
    Politicians,

    [JsonStringEnumMemberName("tribal elder")]
    TribalElder,

    [JsonStringEnumMemberName("health")]
    Health,
}

/// <summary>The words of types and targets, as JSON, filters and forms have them.</summary>
internal static class EventTypes
{
    public static IReadOnlyList<EventType> All { get; } = Enum.GetValues<EventType>();

    public static string Word(EventType type) => EnumWords<EventType>.Of(type);

    /// <returns>The kind that the type is of; null for unknown, which each kind has.</returns>
    public static EventKind? Kind(EventType type) =>
        type switch
        {
            EventType.Unknown => null,
            <= EventType.FoiledAttack => EventKind.Attack,
            <= EventType.AirStrike => EventKind.Operation,
            _ => EventKind.Clash,
        };

    /// <returns>The types that an event of the kind may have, unknown the last.</returns>
    public static IEnumerable<EventType> Of(EventKind kind) => [.. All.Where(type => Kind(type) == kind), EventType.Unknown];

    /// <returns>The type that a person wrote, in any case, with any signs between the words; null for another word.</returns>
    public static EventType? Read(string? text) => EnumWords<EventType>.Find(text);
}

internal static class EventTargets
{
    public static IReadOnlyList<EventTarget> All { get; } = Enum.GetValues<EventTarget>();

    public static string Word(EventTarget target) => EnumWords<EventTarget>.Of(target);

    public static EventTarget? Read(string? text) => EnumWords<EventTarget>.Find(text);
}
