namespace Alerts.Storage;

/// <summary>
/// Since when this process alone works on the data. What was leased before then was leased by a dead process, and is free. Where others may
/// work on the data too, as in Azure, a lease ends at its own time.
/// </summary>
internal sealed class SoleProcess(TimeProvider time)
{
    /// <summary>Null while others may work on the data.</summary>
    public DateTimeOffset? Since { get; private set; }

    /// <summary>For the embedded engine's start, once the data folder is claimed.</summary>
    public void Begin() => Since = time.GetUtcNow();
}
