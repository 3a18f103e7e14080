using System.Text.Json.Serialization;
using Alerts.Classification.Findings;

namespace Alerts.Incidents.Summaries;

/// <summary>
/// An incident as it stood when a change was made: all that matching, mail, webhooks and pages need, in about 4 KB at most.
/// </summary>
internal sealed record IncidentSummary
{
    /// <summary>Day and hash, such as "20241109-7f3a9c2e"; stable for ever, and safe in a path.</summary>
    public required string Id { get; init; }

    public required EventKind Kind { get; init; }

    /// <summary>A neutral line made from the facts, such as "Attack in Quetta, Balochistan: 26 killed"; not an outlet's words.</summary>
    public required string Headline { get; init; }

    /// <summary>The day of the event in Pakistan.</summary>
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

    /// <summary>The main province; null when none is known.</summary>
    [JsonIgnore]
    public string? Province => Provinces is [var first, ..] ? first : null;

    /// <summary>The main district; null when none is known.</summary>
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

    /// <summary>Best figures by side.</summary>
    public Casualties KilledBySide
    {
        get => field ?? Casualties.Unknown;
        init;
    }

    /// <summary>Best figures by side.</summary>
    public Casualties WoundedBySide
    {
        get => field ?? Casualties.Unknown;
        init;
    }

    /// <summary>Best, lowest and highest figures by side; null in summaries written before these were kept.</summary>
    public SideRanges? KilledRanges { get; init; }

    /// <summary>Best, lowest and highest figures by side; null in summaries written before these were kept.</summary>
    public SideRanges? WoundedRanges { get; init; }

    /// <summary>0 to 1.</summary>
    public required double Confidence { get; init; }

    /// <summary>How many reports there are in all.</summary>
    public required int ReportCount { get; init; }

    /// <summary>At most five, one an outlet, the earliest first.</summary>
    public IReadOnlyList<Source> Sources
    {
        get => field ?? [];
        init;
    }

    /// <summary>When the first report was published.</summary>
    public required DateTimeOffset FirstReportedAt { get; init; }

    /// <summary>When the latest report was published.</summary>
    public required DateTimeOffset LastReportedAt { get; init; }

    /// <summary>When the latest change was made; in rows of earlier versions the latest report stands for it.</summary>
    public DateTimeOffset UpdatedAt
    {
        get => field == default ? LastReportedAt : field;
        init;
    }

    public bool Retracted { get; init; }

    /// <summary>Who took it back; null while it stands, and in summaries written before this was kept.</summary>
    public Retraction? Retraction { get; init; }
}

/// <summary>One outlet's report of an incident, as shown to readers.</summary>
internal sealed record Source(string Outlet, string Title, Uri? Link, DateTimeOffset Published);
