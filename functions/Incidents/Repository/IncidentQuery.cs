using Alerts.Incidents.Summaries;

namespace Alerts.Incidents.Repository;

/// <summary>Which incidents a reader asks for.</summary>
internal sealed record IncidentQuery
{
    /// <summary>As <see cref="IncidentTopics"/> makes them.</summary>
    public string Topic { get; init; } = IncidentTopics.Everything;

    /// <summary>Null for all kinds.</summary>
    public Alerts.Classification.Findings.EventKind? Kind { get; init; }

    /// <summary>First day of the events, inclusive; null from the beginning.</summary>
    public DateOnly? From { get; init; }

    /// <summary>Last day of the events, inclusive; null to the newest.</summary>
    public DateOnly? To { get; init; }

    /// <summary>1 to 200.</summary>
    public int Limit { get; init; } = 50;

    /// <summary>Rows read at most, so that a rare kind in a large topic cannot make one request read years: 1 to 1,000.</summary>
    public int MostRead { get; init; } = IncidentStore.MostRead;

    /// <summary>The day shown may differ from the day in the key by this much: later reports correct it.</summary>
    public const int DayDrift = 7;

    /// <summary>
    /// <see cref="IncidentPage.Next"/> of the page before; null for the first. What is no such thing (see <see cref="IncidentId.IsOne"/>)
    /// is the caller's error.
    /// </summary>
    public string? After { get; init; }

    public bool Fits(IncidentSummary incident) =>
        (Kind is null || incident.Kind == Kind) && (From is null || incident.Day >= From) && (To is null || incident.Day <= To);
}

/// <param name="Incidents">Newest day first.</param>
/// <param name="Next">Where the next page starts; null when this is the last. A page may be short, or empty, and not the last.</param>
internal sealed record IncidentPage(IReadOnlyList<IncidentSummary> Incidents, string? Next)
{
    /// <summary>How many rows were read for it.</summary>
    public int Read { get; init; }
}
