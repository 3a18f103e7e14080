using Alerts.Site.Api;
using Alerts.Storage;
using Alerts.Telemetry;

namespace Alerts.Site;

/// <summary>For probes: the process lives, and storage answers.</summary>
internal sealed partial class HealthPages(ITableStore tables, TimeProvider time, ILogger<HealthPages> log)
{
    /// <summary>A probe that has to wait longer gives up by itself.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(4);

    public async Task<IResult> HealthAsync(HttpContext http)
    {
        var status = await StorageAsync(http.RequestAborted);
        return Results.Json(
            new HealthDocument(status, AppVersion.Text), ApiJson.Shared.HealthDocument, statusCode: status == HealthDocument.Ok ? 200 : 503);
    }

    private async Task<string> StorageAsync(CancellationToken cancel)
    {
        using var patience = new CancellationTokenSource(Patience, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(patience.Token, cancel);
        try
        {
            await tables.GetAsync(TableNames.Feeds, "health", "health", either.Token);
            return HealthDocument.Ok;
        }
        // Whatever is wrong with it, the probe is told so and the log says what.
#pragma warning disable CA1031
        catch (Exception broken) when (!cancel.IsCancellationRequested)
#pragma warning restore CA1031
        {
            Log.NoStorage(log, broken);
            return HealthDocument.NoStorage;
        }
    }

    private static partial class Log
    {
        [LoggerMessage(600, LogLevel.Error, "Storage does not answer")]
        public static partial void NoStorage(ILogger log, Exception broken);
    }
}
