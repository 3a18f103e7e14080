namespace Alerts.Incidents;

/// <summary>Says that a topic has, or had, incidents in a month, so that readers of a rare topic skip the empty months.</summary>
/// <param name="Updated">No incident of the month was updated later; null on rows of earlier versions.</param>
internal sealed record TopicMonth(string Month, DateTimeOffset? Updated = null);
