namespace Alerts.Incidents;

/// <summary>When the report that made a change was published, and when we fetched it: what delivery measures its latency from.</summary>
/// <param name="Untimed">The publication is nothing to measure from; see <see cref="Classification.Report.Untimed"/>.</param>
internal sealed record ReportTimes(DateTimeOffset Published, DateTimeOffset FetchedAt, bool Untimed = false);
