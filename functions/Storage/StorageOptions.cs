using System.ComponentModel.DataAnnotations;

namespace Alerts.Storage;

/// <summary>Where data is kept when no Azure storage account is set. Configuration section <c>Storage</c>.</summary>
internal sealed class StorageOptions
{
    /// <summary>Folder of the SQLite file, made when missing; relative to the current folder. Default: <c>data</c>.</summary>
    [Required(AllowEmptyStrings = false, ErrorMessage = "Storage:Data must name a folder, such as 'data'.")]
    public string Data { get; set; } = "data";
}
