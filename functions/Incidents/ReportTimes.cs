namespace Alerts.Incidents;

/// <summary>When the report that made a change was published, and when we fetched it: what delivery measures its latency from.</summary>
internal sealed record ReportTimes(DateTimeOffset Published, DateTimeOffset FetchedAt);
