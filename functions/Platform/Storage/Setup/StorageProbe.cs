namespace Alerts.Platform.Storage.Setup;

/// <summary>
/// Whether storage keeps what is written: one small write, whose result counts for five seconds. Concurrent callers share one write.
/// </summary>
internal sealed partial class StorageProbe(ITableStore tables, StorageTroubles troubles, TimeProvider time, ILogger<StorageProbe> log)
{
    private const string Partition = "health",
        Key = "write";

    private static readonly TimeSpan Kept = TimeSpan.FromSeconds(5);

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(4);

    private readonly Lock _turn = new();
    private Task<bool> _write = Task.FromResult(true);
    private DateTimeOffset _at = DateTimeOffset.MinValue;

    public async Task<StorageFault?> CheckAsync(CancellationToken cancel)
    {
        try
        {
            var written = await Write().WaitAsync(Patience, time, cancel);
            return troubles.Current ?? (written ? null : StorageFault.Unwritable);
        }
        catch (TimeoutException)
        {
            return troubles.Current ?? StorageFault.Unwritable;
        }
    }

    // No second write while one hangs.
    private Task<bool> Write()
    {
        lock (_turn)
        {
            var now = time.GetUtcNow();
            if (_write.IsCompleted && (now - _at).Duration() >= Kept)
                (_write, _at) = (WriteAsync(now), now);
            return _write;
        }
    }

    private async Task<bool> WriteAsync(DateTimeOffset now)
    {
        try
        {
            // The store may do its work before its first await.
            await Task.Yield();
            await tables.PutAsync(TableNames.Leases, new Row(Partition, Key, $$"""{"at":"{{now:O}}"}"""), CancellationToken.None);
            return true;
        }
        // Whatever fails, the callers learn that storage fails, and the log says why.
#pragma warning disable CA1031
        catch (Exception broken)
#pragma warning restore CA1031
        {
            Log.NotWritten(log, broken);
            return false;
        }
    }

    private static partial class Log
    {
        [LoggerMessage(600, LogLevel.Error, "Storage cannot be written")]
        public static partial void NotWritten(ILogger log, Exception broken);
    }
}
