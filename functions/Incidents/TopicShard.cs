namespace Alerts.Incidents;

/// <summary>A part of the readers of a large topic: planned by a message of its own.</summary>
/// <param name="Topic">As in watches, such as "province:Balochistan".</param>
/// <param name="After">Key of the last watch already planned; null from the start.</param>
internal sealed record TopicShard(string Topic, int Shard, string? After);
