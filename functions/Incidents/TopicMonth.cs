namespace Alerts.Incidents;

/// <summary>Says that a topic has, or had, incidents in a month, so that readers of a rare topic skip the empty months.</summary>
internal sealed record TopicMonth(string Month);
