using Alerts.Classification.Findings;
using Alerts.Incidents.Summaries;

namespace Alerts.Incidents.Repository;

internal sealed record IncidentQuery
{
    /// <summary>As <see cref="IncidentTopics"/> makes it.</summary>
    public string Topic { get; init; } = IncidentTopics.Everything;

    public EventKind? Kind { get; init; }

    public EventType? Type { get; init; }

    public EventTarget? Target { get; init; }

    public DateOnly? From { get; init; }

    public DateOnly? To { get; init; }

    public int Limit { get; init; } = 50;

    /// <summary>Most rows to read, 1 to 1,000: a rare kind in a large topic must not make one request read years.</summary>
    public int MostRead { get; init; } = IncidentStore.MostRead;

    /// <summary>The shown day may differ from the key's by so many days: later reports correct it.</summary>
    public const int DayDrift = 7;

    /// <see cref="IncidentPage.Next"/> of the previous page; null for the first. An invalid value (see <see cref="IncidentId.IsOne"/>)
    /// is the caller's error.
    public string? After { get; init; }

    public bool Fits(IncidentSummary incident) =>
        (Kind is null || incident.Kind == Kind)
        && (Type is null || incident.Type == Type)
        && (Target is not { } target || incident.Targets.Contains(target))
        && (From is null || incident.Day >= From)
        && (To is null || incident.Day <= To);
}

/// <param name="Incidents">Newest day first.</param>
/// <param name="Next">Where the next page starts; null on the last. A page may be short or empty without being the last.</param>
internal sealed record IncidentPage(IReadOnlyList<IncidentSummary> Incidents, string? Next)
{
    public int Read { get; init; }
}
