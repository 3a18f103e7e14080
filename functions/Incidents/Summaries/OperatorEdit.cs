using System.Text.Json.Serialization;
using Alerts.Classification.Findings;

namespace Alerts.Incidents.Summaries;

/// <summary>An operator's edit of an incident, kept for ever.</summary>
/// <param name="Other">The incident merged into this one, or split off; null on a retraction and a correction.</param>
/// <param name="Reports">Reports that were split off; empty otherwise.</param>
/// <param name="Reason">The operator's words; null without any.</param>
/// <param name="Change">Number of the change that told of it.</param>
internal sealed record OperatorEdit(
    OperatorEditKind Kind,
    string? Other,
    IReadOnlyList<string> Reports,
    string? Reason,
    DateTimeOffset At,
    int Change
);

[JsonConverter(typeof(JsonStringEnumConverter<OperatorEditKind>))]
internal enum OperatorEditKind
{
    [JsonStringEnumMemberName("retracted")]
    Retracted,

    [JsonStringEnumMemberName("merged")]
    Merged,

    [JsonStringEnumMemberName("split")]
    Split,

    [JsonStringEnumMemberName("corrected")]
    Corrected,
}

/// <summary>Who retracted an incident: an operator, or its outlets.</summary>
/// <param name="ByOperator">An operator did, whatever the outlets say.</param>
/// <param name="Reason">The operator's words; null without any, or when outlets did.</param>
/// <param name="Outlets">Those that withdrew their reports; empty when an operator did.</param>
internal sealed record Retraction(bool ByOperator, string? Reason, IReadOnlyList<string> Outlets)
{
    public static Retraction? Of(Incident incident)
    {
        if (incident.Rulings.LastOrDefault(ruling => ruling.Kind == OperatorEditKind.Retracted) is { } ruling)
            return new Retraction(true, ruling.Reason, []);
        return incident.Standing.Count > 0
            ? null
            : new Retraction(false, null, [.. incident.Counted.Select(claim => claim.Outlet).Distinct().Order(StringComparer.Ordinal)]);
    }
}

/// <summary>What an operator says in place of the reports; null leaves it to the reports.</summary>
/// <param name="District">With its province.</param>
/// <param name="Killed">Of all sides; figures by side are then dropped.</param>
/// <param name="Wounded">The same.</param>
internal sealed record Correction(EventKind? Kind, string? Province, string? District, int? Killed, int? Wounded)
{
    /// <summary>A type of <see cref="Kind"/>, or unknown; null in rows of earlier versions.</summary>
    public EventType? Type { get; init; }

    /// <summary>Of an attack; empty where no target is known, null in rows of earlier versions.</summary>
    public IReadOnlyList<EventTarget>? Targets { get; init; }

    public IncidentSummary Apply(IncidentSummary said)
    {
        var corrected =
            Kind is not { } kind || kind == said.Kind ? said : said with { Kind = kind, Type = EventType.Unknown, Targets = [] };
        corrected = corrected with { Type = Type ?? corrected.Type, Targets = Targets ?? corrected.Targets };
        if (Province is { } province)
        {
            corrected = corrected with
            {
                Provinces = [province],
                Districts = District is { } district ? [district] : [],
                Places = [.. said.Places.Where(place => place.Province == province && (District is null || place.District == District))],
            };
        }

        if (Killed is { } killed)
            corrected = corrected with
            {
                Killed = new Figure(killed, killed, killed),
                KilledBySide = new Casualties(killed),
                KilledRanges = null,
            };
        return Wounded is { } wounded
            ? corrected with
            {
                Wounded = new Figure(wounded, wounded, wounded),
                WoundedBySide = new Casualties(wounded),
                WoundedRanges = null,
            }
            : corrected;
    }

    /// <summary>Another kind than before drops the type and the targets that were given before.</summary>
    public Correction Over(Correction? earlier) =>
        earlier is null
            ? this
            : new Correction(
                Kind ?? earlier.Kind,
                Province ?? earlier.Province,
                Province is null ? earlier.District : District,
                Killed ?? earlier.Killed,
                Wounded ?? earlier.Wounded
            )
            {
                Type = Type ?? (Kind is null || Kind == earlier.Kind ? earlier.Type : null),
                Targets = Targets ?? (Kind is null || Kind == earlier.Kind ? earlier.Targets : null),
            };

    // Records compare lists by reference.
    public bool Equals(Correction? other) =>
        other is not null
        && (Kind, Province, District, Killed, Wounded, Type)
            == (other.Kind, other.Province, other.District, other.Killed, other.Wounded, other.Type)
        && (Targets is null ? other.Targets is null : other.Targets is not null && Targets.SequenceEqual(other.Targets));

    public override int GetHashCode() => HashCode.Combine(Kind, Province, District, Killed, Wounded, Type, Targets?.Count);
}
