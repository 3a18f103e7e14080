namespace Alerts.Storage;

/// <summary>What keeps storage from keeping things.</summary>
internal enum StorageFault
{
    /// <summary>Writes fail: the disk is full or read-only, or the service does not answer.</summary>
    Unwritable,

    /// <summary>What is stored is damaged.</summary>
    Damaged,
}
