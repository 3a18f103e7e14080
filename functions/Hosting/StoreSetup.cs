using Alerts.Storage;

namespace Alerts.Hosting;

/// <summary>Makes missing tables and queues, once; after a failure, again when the next one asks.</summary>
internal sealed class StoreSetup(ITableStore tables, IQueueStore queues) : IDisposable
{
    private readonly SemaphoreSlim _one = new(1, 1);
    private volatile bool _done;

    public bool IsDone => _done;

    public async Task EnsureAsync(CancellationToken cancel)
    {
        if (_done)
            return;
        await _one.WaitAsync(cancel);
        try
        {
            if (!_done)
                await Task.WhenAll(tables.CreateAsync(cancel), queues.CreateAsync(cancel));
            _done = true;
        }
        finally
        {
            _one.Release();
        }
    }

    public void Dispose() => _one.Dispose();
}
