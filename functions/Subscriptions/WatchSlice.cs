namespace Alerts.Subscriptions;

/// <summary>Some watches of a topic's shard.</summary>
/// <param name="Last">Key of the last one when there are more; null at the end.</param>
internal sealed record WatchSlice(IReadOnlyList<WatchRow> Rows, string? Last);
