namespace Alerts.Storage;

/// <summary>
/// The storage cannot be opened at all. The message names what was opened, the reason and the remedy: it is for the operator.
/// </summary>
internal sealed class StorageUnavailableException(string what, string reason, string remedy, Exception? inner = null)
    : Exception($"Cannot open {what}: {reason} {remedy}", inner)
{
    public string Reason => reason;
}
