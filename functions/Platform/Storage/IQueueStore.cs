using Alerts.Platform.Messaging;

namespace Alerts.Platform.Storage;

/// <summary>The queue port: at least once, in no order that a caller may count on.</summary>
internal interface IQueueStore
{
    /// <summary>Makes the queues of <see cref="QueueNames.All"/> that are missing, and their poison queues.</summary>
    Task CreateAsync(CancellationToken cancel);

    /// <summary>Queues all of them, in any order. An exception means that some may be queued: the caller does it all again.</summary>
    Task SendAsync(IReadOnlyList<Outgoing> messages, CancellationToken cancel);

    /// <param name="count">At most 32.</param>
    /// <param name="visibility">How long nobody else sees what is returned.</param>
    Task<IReadOnlyList<QueueMessage>> ReceiveAsync(string queue, int count, TimeSpan visibility, CancellationToken cancel);

    /// <returns>False when the receipt is no longer good: somebody else has the message by now.</returns>
    Task<bool> DeleteAsync(string queue, QueueMessage message, CancellationToken cancel);

    /// <summary>Hides a received message for another <paramref name="visibility"/>; zero gives it back at once.</summary>
    /// <returns>The message with its new receipt; null when the receipt is no longer good.</returns>
    Task<QueueMessage?> PostponeAsync(string queue, QueueMessage message, TimeSpan visibility, CancellationToken cancel);

    /// <summary>Puts a received message down: after <paramref name="delay"/> it is received again.</summary>
    /// <param name="counts">False when the process stops in the middle of the attempt. Azure counts each receive all the same.</param>
    /// <returns>False when the receipt is no longer good.</returns>
    Task<bool> GiveBackAsync(string queue, QueueMessage message, TimeSpan delay, bool counts, CancellationToken cancel);

    /// <summary>Looks without taking; at most 32.</summary>
    Task<IReadOnlyList<QueueMessage>> PeekAsync(string queue, int count, CancellationToken cancel);

    /// <summary>How many messages there are, invisible ones included; approximate in Azure.</summary>
    Task<int> CountAsync(string queue, CancellationToken cancel);

    /// <summary>
    /// Waits for something new in the queue. A store that cannot tell waits for all of <paramref name="longest"/>, and what others send
    /// may go untold: so wait no longer than that may take, and look.
    /// </summary>
    /// <returns>True when there is something new; false when <paramref name="longest"/> has passed.</returns>
    Task<bool> WaitForMessageAsync(string queue, TimeSpan longest, CancellationToken cancel);
}

/// <summary>A message that was received and is now invisible to others.</summary>
/// <param name="Receipt">Proof of having received it; a new one comes with each receive and postpone.</param>
/// <param name="Attempts">
/// How many attempts there were, this one included. SQLite leaves out those that a death or a stop of the process ended; Azure counts each
/// receive.
/// </param>
/// <param name="Deaths">At how many deaths of the process in a row it was the only message in hand; Azure does not know.</param>
internal sealed record QueueMessage(string Id, string Receipt, string Body, int Attempts, DateTimeOffset InsertedAt, int Deaths = 0);
