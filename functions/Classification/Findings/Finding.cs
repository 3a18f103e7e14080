using System.Text.Json.Serialization;

namespace Alerts.Classification.Findings;

/// <summary>What one text reports. Names of provinces and districts as in <c>Data/</c>; the first of a list is the primary one.</summary>
internal sealed record Finding
{
    public required EventKind Kind { get; init; }

    public required double Confidence { get; init; }

    public EventType Type { get; init; }

    /// <summary>At what an attack was aimed; empty for other kinds.</summary>
    public IReadOnlyList<EventTarget> Targets
    {
        get => field ?? [];
        init;
    }

    public IReadOnlyList<string> Provinces
    {
        get => field ?? [];
        init;
    }

    public IReadOnlyList<string> Districts
    {
        get => field ?? [];
        init;
    }

    public IReadOnlyList<Place> Places
    {
        get => field ?? [];
        init;
    }

    public IReadOnlyList<GroupMention> Groups
    {
        get => field ?? [];
        init;
    }

    public Casualties Killed
    {
        get => field ?? Casualties.Unknown;
        init;
    }

    public Casualties Wounded
    {
        get => field ?? Casualties.Unknown;
        init;
    }

    public IReadOnlyList<Evidence> Evidence
    {
        get => field ?? [];
        init;
    }
}

[JsonConverter(typeof(JsonStringEnumConverter<EventKind>))]
internal enum EventKind
{
    /// <summary>No armed attack, military operation or clash in Pakistan.</summary>
    [JsonStringEnumMemberName("none")]
    None,

    /// <summary>An armed group, or unknown armed men, attacked.</summary>
    [JsonStringEnumMemberName("attack")]
    Attack,

    /// <summary>Security forces acted.</summary>
    [JsonStringEnumMemberName("operation")]
    Operation,

    /// <summary>Fighting between groups or tribes, or without a stated initiator.</summary>
    [JsonStringEnumMemberName("clash")]
    Clash,
}

/// <summary>Killed or wounded as one text counts them; null where it does not say. "At least nine" is nine.</summary>
internal sealed record Casualties(int? Total, int? Civilians = null, int? Security = null, int? Militants = null)
{
    public static Casualties Unknown { get; } = new((int?)null);

    public static Casualties Zero { get; } = new(0, 0, 0, 0);

    /// <summary>The total, or else the sum of the known sides; null without either.</summary>
    public int? All() => Total ?? Sum(Victims(), Militants);

    public int? Victims() => Sum(Civilians, Security);

    private static int? Sum(int? one, int? other) => one is null && other is null ? null : (one ?? 0) + (other ?? 0);
}

/// <summary>A place that a text names. District and coordinates are null for anything larger than a district.</summary>
/// <param name="Lat">Degrees north.</param>
/// <param name="Lon">Degrees east.</param>
internal sealed record Place(string Name, string? District, string Province, double? Lat, double? Lon);

/// <summary>The words on which a decision rests.</summary>
/// <param name="For">What was decided, such as "kind", "province", "killed.security".</param>
/// <param name="Field">"title" or "text".</param>
/// <param name="Start">First character, in UTF-16 code units from the start of that field.</param>
/// <param name="End">One past the last character.</param>
/// <param name="Rule">The rule's name.</param>
internal sealed record Evidence(string For, string Field, int Start, int End, string Rule);

internal static class EventKinds
{
    /// <summary>Of events: without none.</summary>
    public static IReadOnlyList<EventKind> All { get; } = [EventKind.Attack, EventKind.Operation, EventKind.Clash];

    /// <returns>The kind of event that a person wrote; null for a text that is not one.</returns>
    public static EventKind? Read(string? text) =>
        text?.Trim().ToLowerInvariant() switch
        {
            "attack" => EventKind.Attack,
            "operation" => EventKind.Operation,
            "clash" => EventKind.Clash,
            _ => null,
        };
}
