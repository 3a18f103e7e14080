using Alerts.Platform.Storage.Setup;
using Alerts.Platform.Telemetry;
using Alerts.Web.Api;

namespace Alerts.Web.Public;

/// <summary>For probes: the process runs, and storage keeps what is written.</summary>
internal sealed class HealthPages(StorageProbe storage)
{
    public async Task<IResult> HealthAsync(HttpContext http)
    {
        var status = await storage.CheckAsync(http.RequestAborted) is null ? HealthDocument.Ok : HealthDocument.NoStorage;
        return Results.Json(
            new HealthDocument(status, AppVersion.Text),
            ApiJson.Shared.HealthDocument,
            statusCode: status == HealthDocument.Ok ? 200 : 503
        );
    }
}
