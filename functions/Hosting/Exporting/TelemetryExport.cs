using Alerts.Hosting.Setup;
using Alerts.Operations.Health;
using Alerts.Platform.Messaging;
using Alerts.Platform.Telemetry;
using Azure.Core;
using Azure.Identity;
using Azure.Monitor.OpenTelemetry.Exporter;
using Microsoft.Azure.Functions.Worker.OpenTelemetry;
using OpenTelemetry;
using OpenTelemetry.Logs;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace Alerts.Hosting.Exporting;

/// <summary>
/// Sends telemetry where the settings say: OTLP by the variables of the OpenTelemetry specification, Application Insights by the
/// Functions host's settings. Without either nothing is sent, and a count costs a comparison.
/// </summary>
internal static class TelemetryExport
{
    public const string Connection = "APPLICATIONINSIGHTS_CONNECTION_STRING";
    public const string Authentication = "APPLICATIONINSIGHTS_AUTHENTICATION_STRING";

    private static readonly string[] InstanceNames = ["WEBSITE_POD_NAME", "CONTAINER_NAME", "WEBSITE_INSTANCE_ID"];

    public static IServiceCollection AddTelemetryExport(this IServiceCollection services, IConfiguration settings)
    {
        var (metrics, traces, insights) = (IsSet(settings, "METRICS"), IsSet(settings, "TRACES"), settings[Connection] is { Length: > 0 });
        if (!metrics && !traces && !insights)
            return services;
        services.AddHostedService<TelemetryFlush>();
        var telemetry = services.AddOpenTelemetry().ConfigureResource(resource => Describe(resource, settings));
        if (metrics || insights)
            telemetry.WithMetrics(meters => AddOtlp(meters.AddMeter(MetricNames.Source), metrics));
        if (traces || insights)
            telemetry.WithTracing(tracing => AddOtlp(tracing.AddSource(MetricNames.Source), traces));
        if (settings.IsUnderFunctionsHost())
            telemetry.UseFunctionsWorkerDefaults();
        if (insights)
            telemetry.UseAzureMonitorExporter(exporter => Configure(exporter, settings));
        return services;
    }

    /// <summary>
    /// The name of this process, also in the counts that it stores. In Azure it is the platform's, in the Functions host's order: the
    /// machine's name there is not unique.
    /// </summary>
    public static string Instance(IConfiguration settings) =>
        InstanceNames.Select(name => settings[name]).FirstOrDefault(name => name is { Length: > 0 }) ?? Environment.MachineName;

    /// <returns>Null where the connection string is enough.</returns>
    /// <remarks>
    /// https://learn.microsoft.com/azure/azure-functions/functions-app-settings#applicationinsights_authentication_string
    /// </remarks>
    public static TokenCredential? Credential(IConfiguration settings)
    {
        var parts = (settings[Authentication] ?? "").Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        if (!parts.Contains("Authorization=AAD", StringComparer.OrdinalIgnoreCase))
            return null;
        const string ClientId = "ClientId=";
        var client = parts.FirstOrDefault(part => part.StartsWith(ClientId, StringComparison.OrdinalIgnoreCase))?[ClientId.Length..];
        return new ManagedIdentityCredential(
            client is null ? ManagedIdentityId.SystemAssigned : ManagedIdentityId.FromUserAssignedClientId(client)
        );
    }

    private static void Configure(AzureMonitorExporterOptions exporter, IConfiguration settings)
    {
        exporter.ConnectionString = settings[Connection];
        exporter.Credential = Credential(settings);
        // Undelivered telemetry is dropped rather than stored on temporary disks.
        exporter.DisableOfflineStorage = true;
    }

    private static void AddOtlp(MeterProviderBuilder meters, bool isSet)
    {
        if (isSet)
            meters.AddOtlpExporter();
    }

    private static void AddOtlp(TracerProviderBuilder tracing, bool isSet)
    {
        if (isSet)
            tracing.AddOtlpExporter();
    }

    // General, or for one signal.
    private static bool IsSet(IConfiguration settings, string signal) =>
        new[] { "OTEL_EXPORTER_OTLP_ENDPOINT", $"OTEL_EXPORTER_OTLP_{signal}_ENDPOINT" }.Any(name => settings[name] is { Length: > 0 });

    // OTEL_SERVICE_NAME and OTEL_RESOURCE_ATTRIBUTES, which the SDK reads, come later and win.
    private static void Describe(ResourceBuilder resource, IConfiguration settings) =>
        resource
            .AddService("alerts", serviceVersion: AppVersion.Text, serviceInstanceId: Instance(settings))
            .AddEnvironmentVariableDetector();
}

/// <summary>Counts and stores the start of this process, so that operators learn of repeated restarts.</summary>
internal sealed partial class StartNote(
    IConfiguration settings,
    FlowMeter meter,
    ConditionStore starts,
    StoreSetup store,
    TimeProvider time,
    ILogger<StartNote> log
) : IHostedService
{
    private Task _noting = Task.CompletedTask;

    public Task StartAsync(CancellationToken cancellationToken)
    {
        meter.Started();
        _noting = NoteAsync();
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) => _noting;

    // Missing storage does not prevent the start, which is then not stored.
    private async Task NoteAsync()
    {
        try
        {
            await store.EnsureAsync(CancellationToken.None);
            await starts.StartedAsync(TelemetryExport.Instance(settings), time.GetUtcNow(), CancellationToken.None);
        }
#pragma warning disable CA1031
        catch (Exception broken)
#pragma warning restore CA1031
        {
            Log.NotNoted(log, broken);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(962, LogLevel.Warning, "The start of the service could not be stored")]
        public static partial void NotNoted(ILogger log, Exception broken);
    }
}

/// <summary>
/// Stops last: sends the remaining telemetry, all signals concurrently. By themselves they would follow each other with five seconds
/// each, and the Functions host kills a worker five seconds after telling it to end.
/// </summary>
internal sealed class TelemetryFlush(IServiceProvider services) : IHostedLifecycleService
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(3.3);

    /// <summary>For everything that stops earlier; with <see cref="Limit"/> less than the host's five seconds.</summary>
    public static TimeSpan ToStop { get; } = TimeSpan.FromSeconds(1.2);

    public Task StoppedAsync(CancellationToken cancellationToken)
    {
        var limit = (int)Limit.TotalMilliseconds;
        return Task.WhenAll([
            .. services.GetServices<MeterProvider>().Select(metrics => Task.Run(() => metrics.Shutdown(limit), CancellationToken.None)),
            .. services.GetServices<TracerProvider>().Select(traces => Task.Run(() => traces.Shutdown(limit), CancellationToken.None)),
            .. services.GetServices<LoggerProvider>().Select(logs => Task.Run(() => logs.Shutdown(limit), CancellationToken.None)),
        ]);
    }

    public Task StartingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
