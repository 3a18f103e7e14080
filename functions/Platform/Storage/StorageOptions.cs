using System.ComponentModel.DataAnnotations;

namespace Alerts.Platform.Storage;

/// <summary>Where data is kept when no Azure storage account is set. Configuration section <c>Storage</c>.</summary>
internal sealed class StorageOptions
{
    /// <summary>Folder of the SQLite file, made when missing; relative to the current folder. Default: <c>data</c>.</summary>
    [Required(AllowEmptyStrings = false, ErrorMessage = "Storage:Data must name a folder, such as 'data'.")]
    public string Data { get; set; } = "data";
}

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
