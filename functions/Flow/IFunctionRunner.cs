using QueueMessage = Azure.Storage.Queues.Models.QueueMessage;

namespace Alerts.Flow;

/// <summary>
/// What every function does around its own work, under both engines: read the message, do the work, queue what follows, remember, count. A
/// function is called at least once for each message, in any order, several at a time: it writes under keys made from content, so the same
/// message again writes the same and returns the same. An exception means "again later", and the poison queue after the last attempt.
/// </summary>
internal interface IFunctionRunner
{
    /// <summary>For a function on a queue.</summary>
    /// <param name="function">Its name.</param>
    /// <exception cref="UnreadableMessageException">The text is not a message of this queue.</exception>
    Task RunAsync<T>(
        string function,
        MessageQueue<T> queue,
        QueueMessage message,
        Func<T, CancellationToken, Task<Step>> handle,
        CancellationToken cancel
    );

    /// <summary>For a function on a timer. Runs of one timer never overlap; a missed run is made up for once.</summary>
    /// <param name="function">Its name.</param>
    Task RunAsync(string function, Func<CancellationToken, Task<Step>> run, CancellationToken cancel);
}
