namespace Alerts.Platform.Storage;

/// <summary>What reads and writes of this process met lately. Damage stays until the process starts again: a file does not heal.</summary>
internal sealed class StorageTroubles(TimeProvider time)
{
    /// <summary>A small write may find room where a larger one just failed.</summary>
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

/// <summary>What keeps storage from keeping things.</summary>
internal enum StorageFault
{
    /// <summary>Writes fail: the disk is full or read-only, or the service does not answer.</summary>
    Unwritable,

    /// <summary>What is stored is damaged.</summary>
    Damaged,
}

/// <summary>
/// The storage cannot be opened at all. The message names what was opened, the reason and the remedy: it is for the operator.
/// </summary>
internal sealed class StorageUnavailableException(string what, string reason, string remedy, Exception? inner = null)
    : Exception($"Cannot open {what}: {reason} {remedy}", inner)
{
    public string Reason => reason;
}
