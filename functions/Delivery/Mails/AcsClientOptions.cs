using Azure.Core;

namespace Alerts.Delivery.Mails;

/// <summary>
/// No retries of the pipeline's own: a delivery has its schedule, and a deadline that they would break. Bodies are never logged by it.
/// </summary>
internal sealed class AcsClientOptions : ClientOptions
{
    public AcsClientOptions()
    {
        Diagnostics.ApplicationId = "alerts";
        Retry.MaxRetries = 0;
    }
}
