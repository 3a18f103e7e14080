namespace Alerts.Storage;

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
