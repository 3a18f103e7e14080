using System.Globalization;
using Alerts.Hosting.Declarations;
using Alerts.Hosting.Setup;
using Microsoft.Azure.Functions.Worker;
using NCrontab;

namespace Alerts.Hosting.Embedded;

/// <summary>
/// Runs one timer function, one run at a time. The first run is immediate, because this process may have missed one; a function with
/// nothing due does nothing. A run that outlasts the next times is followed by one late run.
/// </summary>
internal sealed partial class TimerLoop(
    FunctionDeclaration function,
    Schedule schedule,
    FunctionCaller caller,
    TimeProvider time,
    ILogger<TimerLoop> logger
)
{
    /// <summary>Ends when <paramref name="stop"/> is cancelled and the current run is over.</summary>
    /// <param name="stop">No further run.</param>
    /// <param name="abandon">Breaks off the current run.</param>
    public async Task RunAsync(CancellationToken stop, CancellationToken abandon)
    {
        var due = time.GetUtcNow();
        var timer = new TimerInfo();
        while (!stop.IsCancellationRequested)
        {
            var began = time.GetUtcNow();
            await caller.CallAsync(function, timer, abandon);
            timer = new TimerInfo { ScheduleStatus = new ScheduleStatus { Last = began.UtcDateTime } };
            due = Following(due);
            await WaitAsync(due, stop);
        }
    }

    private DateTimeOffset Following(DateTimeOffset due)
    {
        var now = time.GetUtcNow();
        var next = schedule.Next(due);
        if (next >= now)
            return next;
        Log.PastDue(logger, function.Name, now - next);
        return now;
    }

    private async Task WaitAsync(DateTimeOffset due, CancellationToken stop)
    {
        var wait = due - time.GetUtcNow();
        if (wait > TimeSpan.Zero)
            await Task.Delay(wait, time, stop).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    private static partial class Log
    {
        [LoggerMessage(910, LogLevel.Debug, "{Function} is past due by {Late}")]
        public static partial void PastDue(ILogger logger, string function, TimeSpan late);
    }
}
