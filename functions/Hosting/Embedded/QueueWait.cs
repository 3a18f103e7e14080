using Alerts.Storage;
using Alerts.Storage.Sqlite;

namespace Alerts.Hosting.Embedded;

/// <summary>Waits for something new in a queue: the SQLite queue tells at once what this process sends, others have to be asked.</summary>
internal sealed class QueueWait(IQueueStore queues, TimeProvider time)
{
    /// <summary>Ends after <paramref name="longest"/> at the latest; early when <paramref name="stop"/> is cancelled, by an exception.</summary>
    public Task ForNewAsync(string queue, TimeSpan longest, CancellationToken stop) => queues is SqliteQueueStore telling
        ? telling.WaitAsync(queue, longest, stop)
        : Task.Delay(longest, time, stop);
}
