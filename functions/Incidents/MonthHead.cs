namespace Alerts.Incidents;

/// <summary>The row that makes two workers who write to one month at the same moment notice each other.</summary>
/// <param name="Writes">Counts up, so that every replacement is a change.</param>
internal sealed record MonthHead(long Writes);
