using Alerts.Platform.Messaging;

namespace Alerts.Platform.Storage;

/// <summary>The queue port. A message is delivered at least once, in any order.</summary>
internal interface IQueueStore
{
    /// <summary>Creates the missing queues of <see cref="QueueNames.All"/> and their poison queues.</summary>
    Task CreateAsync(CancellationToken cancel);

    /// <summary>Queues all of them, in any order. After an exception some may be queued: the caller repeats all.</summary>
    Task SendAsync(IReadOnlyList<Outgoing> messages, CancellationToken cancel);

    /// <param name="count">At most 32.</param>
    /// <param name="visibility">How long the returned messages stay invisible to others.</param>
    Task<IReadOnlyList<QueueMessage>> ReceiveAsync(string queue, int count, TimeSpan visibility, CancellationToken cancel);

    /// <returns>False when the receipt is stale: another worker has the message.</returns>
    Task<bool> DeleteAsync(string queue, QueueMessage message, CancellationToken cancel);

    /// <summary>Hides a received message for another <paramref name="visibility"/>; zero returns it at once.</summary>
    /// <returns>The message with its new receipt; null when the receipt is stale.</returns>
    Task<QueueMessage?> PostponeAsync(string queue, QueueMessage message, TimeSpan visibility, CancellationToken cancel);

    /// <summary>Returns a received message; it is received again after <paramref name="delay"/>.</summary>
    /// <param name="counts">False when the process stops during the attempt. Azure counts each receive all the same.</param>
    /// <returns>False when the receipt is stale.</returns>
    Task<bool> GiveBackAsync(string queue, QueueMessage message, TimeSpan delay, bool counts, CancellationToken cancel);

    Task<IReadOnlyList<QueueMessage>> PeekAsync(string queue, int count, CancellationToken cancel);

    /// <summary>The number of messages, invisible ones included; approximate in Azure.</summary>
    Task<int> CountAsync(string queue, CancellationToken cancel);

    /// <summary>
    /// Waits for a new message. A store that cannot tell waits for all of <paramref name="longest"/>, and messages from other processes
    /// may go unnoticed: keep the wait short, then look.
    /// </summary>
    /// <returns>True when there is a new message; false when <paramref name="longest"/> has passed.</returns>
    Task<bool> WaitForMessageAsync(string queue, TimeSpan longest, CancellationToken cancel);
}

/// <summary>A message that was received and is invisible to others.</summary>
/// <param name="Receipt">Proof of the receive; each receive and postpone gives a new one.</param>
/// <param name="Attempts">
/// Attempts so far, this one included. SQLite leaves out those that a crash or a stop of the process ended; Azure counts each receive.
/// </param>
/// <param name="Deaths">In how many crashes in a row the process had only this message in hand; Azure cannot tell.</param>
internal sealed record QueueMessage(string Id, string Receipt, string Body, int Attempts, DateTimeOffset InsertedAt, int Deaths = 0);
