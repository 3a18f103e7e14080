using Alerts.Hosting.Declarations;
using Alerts.Hosting.Setup;

namespace Alerts.Hosting.Embedded;

internal sealed class EmbeddedEngine(FunctionCatalog catalog, IServiceProvider services, TimeProvider time) : IDisposable
{
    /// <summary>How long work may continue after a stop; container platforms kill after 30 s.</summary>
    public static readonly TimeSpan DrainTime = TimeSpan.FromSeconds(25);

    private readonly CancellationTokenSource _stop = new();
    private readonly CancellationTokenSource _abandon = new();
    private Task _loops = Task.CompletedTask;

    public void Start(IReadOnlyDictionary<string, Schedule> schedules)
    {
        var timers = catalog
            .Of<Trigger.Timer>()
            .Select(timer =>
                ActivatorUtilities
                    .CreateInstance<TimerLoop>(services, timer.Function, schedules[timer.Function.Name])
                    .RunAsync(_stop.Token, _abandon.Token)
            );
        var queues = catalog
            .Of<Trigger.Queue>()
            .Select(queue =>
                ActivatorUtilities
                    .CreateInstance<QueueLoop>(services, queue.Function, queue.Trigger.QueueName)
                    .RunAsync(_stop.Token, _abandon.Token)
            );
        _loops = Task.WhenAll([.. timers, .. queues]);
    }

    /// <summary>Takes no more messages, finishes those in hand, and returns the unfinished ones.</summary>
    public async Task DrainAsync()
    {
        await _stop.CancelAsync();
        await Task.WhenAny(_loops, Task.Delay(DrainTime, time, CancellationToken.None));
        await _abandon.CancelAsync();
        await _loops;
    }

    public void Dispose()
    {
        _stop.Dispose();
        _abandon.Dispose();
    }
}
