using Azure.Core;

namespace Alerts.Storage.Azure;

/// <summary>Azure.Core's retries (three, from 0.8 s doubling, Retry-After honoured), telemetry and logs, as they come.</summary>
internal sealed class StorageClientOptions : ClientOptions
{
    public StorageClientOptions() => Diagnostics.ApplicationId = "alerts";
}
