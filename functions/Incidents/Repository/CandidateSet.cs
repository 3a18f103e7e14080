using Alerts.Incidents.Summaries;
using Alerts.Platform.Storage;

namespace Alerts.Incidents.Repository;

/// <summary>What was stored around a report at the read, and what detects later changes.</summary>
/// <param name="Heads">By month; null where nothing was ever written.</param>
/// <param name="Earlier">The report's earlier record; null when it is new.</param>
/// <param name="Incidents">Those of the days around the event; only the report's own if it has one.</param>
internal sealed record CandidateSet(
    IReadOnlyDictionary<string, Stored<MonthHead>?> Heads,
    RecordedReport? Earlier,
    IReadOnlyList<Stored<Incident>> Incidents
)
{
    /// <summary>Days before and after the event in which candidates may be: outlets publish late and give wrong days.</summary>
    public const int DaysBefore = 5,
        DaysAfter = 2;
}
