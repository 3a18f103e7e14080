namespace Alerts.Storage;

/// <summary>A message that was received and is now invisible to others.</summary>
/// <param name="Receipt">Proof of having received it; a new one comes with each receive and postpone.</param>
/// <param name="Attempts">How often it was received, this time included.</param>
internal sealed record QueueMessage(string Id, string Receipt, string Body, int Attempts, DateTimeOffset InsertedAt);
