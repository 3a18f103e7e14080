using Alerts.Operations.Watching;
using Alerts.Telemetry;

namespace Alerts.Hosting.Exporting;

/// <summary>Counts and remembers that this process started, so that operators are told of one that starts again and again.</summary>
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

    // Storage that is away is no reason not to start; the start is then not remembered.
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
        [LoggerMessage(962, LogLevel.Warning, "That the service started could not be remembered")]
        public static partial void NotNoted(ILogger log, Exception broken);
    }
}
