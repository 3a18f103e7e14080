using OpenTelemetry.Logs;
using OpenTelemetry.Metrics;
using OpenTelemetry.Trace;

namespace Alerts.Hosting.Exporting;

/// <summary>
/// The last to stop: sends what was measured until then, all signals side by side. By themselves they go one after the other, each with
/// five seconds, and the Functions host kills a worker five seconds after it told it to end.
/// </summary>
internal sealed class TelemetryFlush(IServiceProvider services) : IHostedLifecycleService
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(3.3);

    /// <summary>For everything that stops before; with <see cref="Limit"/> less than the host's five seconds.</summary>
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
