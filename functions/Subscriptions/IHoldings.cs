using System.Text.Json;

namespace Alerts.Subscriptions;

/// <summary>
/// Somewhere that something is kept under a subscriber's id. Whatever keeps such rows implements this and is registered under it, so that
/// an export tells them and an erasure reaches them.
/// </summary>
internal interface IHoldings
{
    /// <summary>Writes members of the export's object; nothing that lets one act as the subscriber.</summary>
    Task ExportAsync(string subscriber, Utf8JsonWriter json, CancellationToken cancel);

    /// <summary>Deletes all of it. May be called again, also when the subscriber is gone.</summary>
    Task EraseAsync(string subscriber, CancellationToken cancel);
}
