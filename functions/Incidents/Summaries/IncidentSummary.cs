using System.Text.Json.Serialization;
using Alerts.Classification.Findings;

namespace Alerts.Incidents.Summaries;

/// <summary>An incident at one change: all that matching, mail, webhooks and pages need, in about 4 KB at most.</summary>
internal sealed record IncidentSummary
{
    /// <summary>Day and hash, such as "20241109-7f3a9c2e"; permanent, and safe in a path.</summary>
    public required string Id { get; init; }

    public required EventKind Kind { get; init; }

    /// <summary>Unknown in summaries of earlier versions, as where no source tells.</summary>
    public EventType Type { get; init; }

    /// <summary>At what an attack was aimed, what most sources name first.</summary>
    public IReadOnlyList<EventTarget> Targets
    {
        get => field ?? [];
        init;
    }

    /// <summary>
    /// A neutral line made from the facts, such as "Suicide bombing in Quetta, Balochistan: 26 killed"; not an outlet's words.
    /// </summary>
    public required string Headline { get; init; }

    public required DateOnly Day { get; init; }

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

    [JsonIgnore]
    public string? Province => Provinces is [var first, ..] ? first : null;

    [JsonIgnore]
    public string? District => Districts is [var first, ..] ? first : null;

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

    public Figure Killed
    {
        get => field ?? Figure.Unknown;
        init;
    }

    public Figure Wounded
    {
        get => field ?? Figure.Unknown;
        init;
    }

    public Casualties KilledBySide
    {
        get => field ?? Casualties.Unknown;
        init;
    }

    public Casualties WoundedBySide
    {
        get => field ?? Casualties.Unknown;
        init;
    }

    /// <summary>Best, lowest and highest figures by side; null in older summaries.</summary>
    public SideRanges? KilledRanges { get; init; }

    /// <summary>Best, lowest and highest figures by side, as <see cref="KilledRanges"/>; null in older summaries.</summary>
    public SideRanges? WoundedRanges { get; init; }

    public required double Confidence { get; init; }

    public required int ReportCount { get; init; }

    /// <summary>At most five, one an outlet, the earliest first.</summary>
    public IReadOnlyList<Source> Sources
    {
        get => field ?? [];
        init;
    }

    public required DateTimeOffset FirstReportedAt { get; init; }

    public required DateTimeOffset LastReportedAt { get; init; }

    public DateTimeOffset UpdatedAt
    {
        get => field == default ? LastReportedAt : field;
        init;
    }

    public bool Retracted { get; init; }

    public Retraction? Retraction { get; init; }
}

internal sealed record Source(string Outlet, string Title, Uri? Link, DateTimeOffset Published);
