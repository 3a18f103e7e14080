using Alerts.Operations.Watching;
using Alerts.Telemetry;
using OpenTelemetry;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace Alerts.Hosting.Exporting;

/// <summary>
/// Hands metrics and traces to whoever is set up: OTLP by its standard variables, Application Insights by the Functions host's. Without
/// either nothing listens, nothing is sent, and a count costs a comparison.
/// </summary>
internal sealed partial class TelemetryExport(
    IConfiguration settings, FlowMeter meter, ConditionStore starts, StoreSetup store, IHttpClientFactory clients, TimeProvider time, ILogger<TelemetryExport> log) : IHostedService, IDisposable
{
    private const int EveryMinute = 60_000;

    private MeterProvider? _metrics;
    private TracerProvider? _traces;
    private Task _noting = Task.CompletedTask;

    public Task StartAsync(CancellationToken cancellationToken)
    {
        var (metrics, traces) = (IsSet("METRICS"), IsSet("TRACES"));
        var insights = AppInsightsTarget.Find(settings);
        if (metrics || insights is not null)
            _metrics = Metrics(metrics, insights);
        if (traces)
            _traces = Sdk.CreateTracerProviderBuilder().ConfigureResource(Describe).AddSource(MetricNames.Source).AddOtlpExporter().Build();
        meter.Started();
        _noting = NoteAsync();
        return Task.CompletedTask;
    }

    /// <summary>Sends what is left.</summary>
    public async Task StopAsync(CancellationToken cancellationToken)
    {
        await _noting;
        _metrics?.ForceFlush(5_000);
        _traces?.ForceFlush(5_000);
    }

    public void Dispose()
    {
        _metrics?.Dispose();
        _traces?.Dispose();
    }

    private MeterProvider Metrics(bool otlp, AppInsightsTarget? insights)
    {
        var builder = Sdk.CreateMeterProviderBuilder().ConfigureResource(Describe).AddMeter(MetricNames.Source);
        if (otlp)
            builder.AddOtlpExporter();
        if (insights is not null)
        {
            var exporter = new AppInsightsExporter(insights, Instance(settings), clients.CreateClient(AppInsightsExporter.Client), time, log);
            builder.AddReader(new PeriodicExportingMetricReader(exporter, EveryMinute) { TemporalityPreference = MetricReaderTemporalityPreference.Delta });
        }

        return builder.Build();
    }

    // Storage that is away is no reason not to start; the start is then not remembered.
    private async Task NoteAsync()
    {
        try
        {
            await store.EnsureAsync(CancellationToken.None);
            await starts.StartedAsync(Instance(settings), time.GetUtcNow(), CancellationToken.None);
        }
#pragma warning disable CA1031
        catch (Exception broken)
#pragma warning restore CA1031
        {
            Log.NotNoted(log, broken);
        }
    }

    // The variables of the OpenTelemetry specification, general or for one signal.
    private static bool IsSet(string signal) =>
        new[] { "OTEL_EXPORTER_OTLP_ENDPOINT", $"OTEL_EXPORTER_OTLP_{signal}_ENDPOINT" }.Any(name => !string.IsNullOrEmpty(Environment.GetEnvironmentVariable(name)));

    // OTEL_SERVICE_NAME and OTEL_RESOURCE_ATTRIBUTES, which the SDK reads, come after and win.
    private void Describe(ResourceBuilder resource) => resource
        .AddService("alerts", serviceVersion: AppVersion.Text, serviceInstanceId: Instance(settings))
        .AddEnvironmentVariableDetector();

    private static string Instance(IConfiguration settings) => settings["WEBSITE_INSTANCE_ID"] is { Length: > 0 } azure ? azure : Environment.MachineName;

    private static partial class Log
    {
        [LoggerMessage(962, LogLevel.Warning, "That the service started could not be remembered")]
        public static partial void NotNoted(ILogger log, Exception broken);
    }
}
