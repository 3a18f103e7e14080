namespace Alerts.Storage.Azure;

/// <summary>What becomes of properties that the new entity does not have. Merge, the default of Azure.Data.Tables, is never wanted here.</summary>
internal enum TableUpdateMode
{
    /// <summary>They go.</summary>
    Replace,
}
