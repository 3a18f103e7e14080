using System.Net.Http.Headers;
using Azure.Core;
using OpenTelemetry;
using OpenTelemetry.Metrics;

namespace Alerts.Hosting.Exporting;

/// <summary>
/// Sends metrics to Application Insights, where they become the table AppMetrics that the alert rules ask. The Functions host passes on a
/// worker's logs and nothing else of it, and Azure Monitor's own OTLP endpoint is a preview; this is the protocol of Microsoft's SDKs.
/// </summary>
internal sealed partial class AppInsightsExporter(AppInsightsTarget target, string instance, HttpClient http, TimeProvider time, ILogger log) : BaseExporter<Metric>
{
    /// <summary>The name of its client.</summary>
    public const string Client = "application-insights";

    // With two slashes, as Microsoft's exporters ask for it: the audience ends in a slash.
    private static readonly TokenRequestContext Scope = new(["https://monitor.azure.com//.default"]);

    public override ExportResult Export(in Batch<Metric> batch)
    {
        var body = AppInsightsPayload.Write(batch, target.Key, instance, time.GetUtcNow());
        if (body.Length == 0)
            return ExportResult.Success;
        try
        {
            return Send(body);
        }
        // Telemetry that does not get through must never stop what it tells of.
#pragma warning disable CA1031
        catch (Exception broken)
#pragma warning restore CA1031
        {
            Log.Failed(log, broken.GetType().Name);
            return ExportResult.Failure;
        }
    }

    private ExportResult Send(byte[] body)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, target.Ingestion)
        {
            Content = new ByteArrayContent(body) { Headers = { ContentType = new MediaTypeHeaderValue("application/x-json-stream") } },
        };
        if (target.Token is { } credential)
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", credential.GetToken(Scope, CancellationToken.None).Token);
        using var answer = http.Send(request);
        // 206: some of it was refused; the rest counts.
        if (answer.StatusCode == System.Net.HttpStatusCode.OK)
            return ExportResult.Success;
        Log.Refused(log, (int)answer.StatusCode);
        return ExportResult.Failure;
    }

    private static partial class Log
    {
        [LoggerMessage(960, LogLevel.Warning, "Metrics did not reach Application Insights: {Why}")]
        public static partial void Failed(ILogger log, string why);

        [LoggerMessage(961, LogLevel.Warning, "Application Insights refused metrics, all or some: status {Status}")]
        public static partial void Refused(ILogger log, int status);
    }
}
