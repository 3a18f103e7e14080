namespace Alerts.Flow;

/// <summary>A message on its way to a queue.</summary>
/// <param name="Queue">The queue's name.</param>
/// <param name="Body">JSON, at most 48 KiB in UTF-8 (64 KiB on the wire once in Base64).</param>
/// <param name="Delay">How long nobody may see it; zero to seven days (Queue Storage's limit).</param>
internal sealed record Outgoing(string Queue, string Body, TimeSpan Delay);
