using Alerts.Storage;

namespace Alerts.Incidents;

/// <summary>What was stored around a report when it was read, and what is needed to notice that it has changed since.</summary>
/// <param name="Heads">By month; null where nothing was ever written.</param>
/// <param name="Earlier">What became of the same report before; null when it is new.</param>
/// <param name="Incidents">Of the days around the event; that of the report alone, where it has one.</param>
internal sealed record Neighbourhood(
    IReadOnlyDictionary<string, Stored<MonthHead>?> Heads,
    RecordedReport? Earlier,
    IReadOnlyList<Stored<Incident>> Incidents
);
