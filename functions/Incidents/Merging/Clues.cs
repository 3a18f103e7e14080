namespace Alerts.Incidents.Merging;

/// <summary>What of a report's words tells its event from other events, beside the finding.</summary>
internal sealed record Clues
{
    public required EventDay Day { get; init; }

    /// <summary>Distinct content words in one shape each, at most <see cref="ClueReader.MostWords"/>, the title's first.</summary>
    public required IReadOnlyList<string> Words { get; init; }

    /// <summary>Who or what was hit, such as "polio", "mosque", "police".</summary>
    public IReadOnlyList<string> Targets
    {
        get => field ?? [];
        init;
    }

    /// <summary>How, such as "suicide", "bomb", "gun".</summary>
    public IReadOnlyList<string> Methods
    {
        get => field ?? [];
        init;
    }

    /// <summary>Provinces that words such as "northwest" leave possible; empty when there are none.</summary>
    public IReadOnlyList<string> Regions
    {
        get => field ?? [];
        init;
    }

    /// <summary>"Second blast", "another attack": says itself that it is not the one before.</summary>
    public bool Another { get; init; }

    /// <summary>"Toll rises to 26", "BLA claims": adds to what was told before, so the event may be some days back.</summary>
    public bool Update { get; init; }

    /// <summary>"Two separate attacks", "71 attacks in November": tells of several events.</summary>
    public bool Several { get; init; }

    /// <summary>"One more of the wounded dies": counts no others.</summary>
    public bool LaterDeath { get; init; }

    /// <summary>An article about a time, a background or a trend: its figures are of no one event.</summary>
    public bool Background { get; init; }
}
