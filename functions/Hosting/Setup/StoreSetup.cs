using Alerts.Platform.Security.Setup;
using Alerts.Platform.Storage;

namespace Alerts.Hosting.Setup;

/// <summary>Creates missing tables, queues and keys, once; after a failure, again at the next call.</summary>
internal sealed class StoreSetup(ITableStore tables, IQueueStore queues, SecretKeys keys) : IDisposable
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
            {
                await Task.WhenAll(tables.CreateAsync(cancel), queues.CreateAsync(cancel));
                await keys.GetAsync(cancel);
            }

            _done = true;
        }
        finally
        {
            _one.Release();
        }
    }

    public void Dispose() => _one.Dispose();
}
