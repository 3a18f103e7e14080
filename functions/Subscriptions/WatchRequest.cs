namespace Alerts.Subscriptions;

/// <summary>A watch as a person or program wrote it.</summary>
/// <param name="Topic">"everything", or a province, district or armed group, with or without its prefix ("group:bla", "BLA").</param>
/// <param name="Kinds">"attack", "operation", "clash"; none for all.</param>
/// <param name="LeastKilled">0 to 10,000; null for any.</param>
/// <param name="Updates">False for first reports only; null is true.</param>
internal sealed record WatchRequest(string? Topic, IReadOnlyList<string>? Kinds = null, int? LeastKilled = null, bool? Updates = null);
