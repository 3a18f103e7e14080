using System.ComponentModel.DataAnnotations;

namespace Alerts.Platform.Storage;

/// <summary>Where data is kept without an Azure storage account. Section <c>Storage</c>.</summary>
internal sealed class StorageOptions
{
    /// <summary>Folder of the SQLite file, created when missing; relative to the current folder. Default: <c>data</c>.</summary>
    [Required(AllowEmptyStrings = false, ErrorMessage = "Storage:Data must name a folder, such as 'data'.")]
    public string Data { get; set; } = "data";
}

/// <summary>
/// Since when this process alone uses the data. Older leases belong to a process that no longer runs, and are free. Where other
/// processes use the data too, as in Azure, a lease ends at its own time.
/// </summary>
internal sealed class SoleProcess(TimeProvider time)
{
    public DateTimeOffset? Since { get; private set; }

    public void Begin() => Since = time.GetUtcNow();
}
