namespace Alerts.Storage;

/// <summary>A message that was received and is now invisible to others.</summary>
/// <param name="Receipt">Proof of having received it; a new one comes with each receive and postpone.</param>
/// <param name="Attempts">
/// How many attempts there were, this one included. SQLite leaves out those that a death or a stop of the process ended; Azure counts each
/// receive.
/// </param>
/// <param name="Deaths">At how many deaths of the process in a row it was the only message in hand; Azure does not know.</param>
internal sealed record QueueMessage(string Id, string Receipt, string Body, int Attempts, DateTimeOffset InsertedAt, int Deaths = 0);
