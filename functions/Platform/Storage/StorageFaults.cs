namespace Alerts.Platform.Storage;

/// <summary>Recent failures of this process's reads and writes. Damage stays until the process restarts: a file does not heal.</summary>
internal sealed class StorageTroubles(TimeProvider time)
{
    /// <summary>A small write may find room just after a larger one failed.</summary>
    private static readonly TimeSpan Remembered = TimeSpan.FromSeconds(15);

    private long _refusedAt;
    private volatile bool _damaged;

    public StorageFault? Current =>
        _damaged ? StorageFault.Damaged
        : time.GetUtcNow().UtcTicks - Interlocked.Read(ref _refusedAt) < Remembered.Ticks ? StorageFault.Unwritable
        : null;

    public void Note(StorageFault fault)
    {
        if (fault == StorageFault.Damaged)
            _damaged = true;
        else
            Interlocked.Exchange(ref _refusedAt, time.GetUtcNow().UtcTicks);
    }
}

internal enum StorageFault
{
    Unwritable,

    Damaged,
}

/// <summary>The storage cannot be opened. The message gives an operator what was opened, the reason and the remedy.</summary>
internal sealed class StorageUnavailableException(string what, string reason, string remedy, Exception? inner = null)
    : Exception($"Cannot open {what}: {reason} {remedy}", inner)
{
    public string Reason => reason;
}
