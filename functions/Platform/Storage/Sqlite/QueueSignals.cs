using System.Collections.Concurrent;

namespace Alerts.Platform.Storage.Sqlite;

/// <summary>
/// Wakes the waiting workers of a queue in this process. A signal is kept until it is taken, so none is lost between a look and a wait.
/// </summary>
internal sealed class QueueSignals(TimeProvider time)
{
    private readonly ConcurrentDictionary<string, SemaphoreSlim> _queues = new(StringComparer.Ordinal);

    public void Set(string queue)
    {
        var signal = Of(queue);
        lock (signal)
        {
            if (signal.CurrentCount == 0)
                signal.Release();
        }
    }

    /// <returns>True when signalled; false when <paramref name="longest"/> has passed.</returns>
    public async Task<bool> WaitAsync(string queue, TimeSpan longest, CancellationToken cancel)
    {
        using var timeout = new CancellationTokenSource(longest, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(timeout.Token, cancel);
        try
        {
            await Of(queue).WaitAsync(either.Token);
            return true;
        }
        catch (OperationCanceledException) when (!cancel.IsCancellationRequested)
        {
            return false;
        }
    }

    private SemaphoreSlim Of(string queue) => _queues.GetOrAdd(queue, _ => new SemaphoreSlim(0, 1));
}
