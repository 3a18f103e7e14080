using Azure.Core;
using Azure.Core.Pipeline;

namespace Alerts.Storage.Azure;

/// <summary>What every try of every request tells: the version of the service's contract, and the time, which is good for 15 minutes.</summary>
internal sealed class ServiceHeadersPolicy(TimeProvider time) : HttpPipelineSynchronousPolicy
{
    /// <summary>The first with Entra ID for tables.</summary>
    private const string Version = "2020-12-06";

    public override void OnSendingRequest(HttpMessage message)
    {
        message.Request.Headers.SetValue("x-ms-version", Version);
        message.Request.Headers.SetValue("x-ms-date", time.GetUtcNow().ToString("R", null));
    }
}
