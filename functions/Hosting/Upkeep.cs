using Alerts.Delivery;
using Alerts.Delivery.Email.Outbox;
using Alerts.Feeds;
using Alerts.Hosting.Declarations;
using Alerts.Hosting.Embedded;
using Alerts.Hosting.Setup;
using Alerts.Operations;
using Alerts.Platform.Messaging;
using Alerts.Subscriptions;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Options;

namespace Alerts.Hosting;

/// <summary>
/// Every minute: runs its due jobs concurrently. In Azure each timer function is a group of instances with its own price, where
/// instances are kept; no job here delays an alert, so they share a timer. Each keeps the name and the schedule that it had as a
/// function.
/// </summary>
internal sealed class Upkeep(
    FunctionCatalog catalog,
    IOptions<HostingOptions> options,
    IConfiguration settings,
    IServiceProvider services,
    IFunctionRunner runner,
    TimeProvider time
)
{
    // Timers sometimes run slightly early; a job would then wait for the next minute.
    private static readonly TimeSpan Early = TimeSpan.FromSeconds(1);

    [Function(nameof(Upkeep))]
    public async Task RunAsync([TimerTrigger("0 * * * * *")] TimerInfo timer, CancellationToken cancel)
    {
        var schedules = Timers.Read(catalog, options.Value, settings, []);
        var jobs = Task.WhenAll(
            Due(schedules, LastRun(timer), time.GetUtcNow()).Select(job => runner.RunAsync(job.Name, job.Run(services), cancel))
        );
        try
        {
            await jobs;
        }
        catch (Exception) when (jobs.Exception is { InnerExceptions.Count: > 1 } several)
        {
            throw several;
        }
    }

    /// <summary>Pure: the jobs with a time between the last run and now. Missed times count once.</summary>
    /// <param name="last">When the timer last ran; null when unknown, and all are due.</param>
    public static IEnumerable<UpkeepJob> Due(IReadOnlyDictionary<string, Schedule> schedules, DateTimeOffset? last, DateTimeOffset now) =>
        UpkeepJob.All.Where(job => last is not { } known || known > now || schedules[job.Name].Next(known) <= now + Early);

    // Before the first run the host reports a run in the year 1.
    private static DateTimeOffset? LastRun(TimerInfo timer) =>
        timer.ScheduleStatus?.Last switch
        {
            null or { Year: 1 } => null,
            { Kind: DateTimeKind.Unspecified } last => new DateTimeOffset(last, TimeSpan.Zero),
            { } last => new DateTimeOffset(last),
        };
}
