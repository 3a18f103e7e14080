using System.Globalization;
using Alerts.Delivery;
using Alerts.Delivery.Email.Outbox;
using Alerts.Feeds;
using Alerts.Hosting.Declarations;
using Alerts.Operations;
using Alerts.Platform.Messaging;
using Alerts.Subscriptions;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Options;
using NCrontab;

namespace Alerts.Hosting.Setup;

/// <summary>The schedules of the declared timers and of the jobs of <see cref="Upkeep"/>, with the operator's replacements.</summary>
internal static class Timers
{
    /// <param name="mistakes">Gets a sentence for each invalid schedule.</param>
    public static IReadOnlyDictionary<string, Schedule> Read(
        FunctionCatalog catalog,
        HostingOptions options,
        IConfiguration settings,
        List<string> mistakes
    )
    {
        var schedules = new Dictionary<string, Schedule>(StringComparer.Ordinal);
        var declared = catalog
            .Of<Trigger.Timer>()
            .Select(timer => (timer.Function.Name, timer.Trigger.Schedule))
            .Concat(UpkeepJob.All.Select(job => (job.Name, job.Schedule)));
        foreach (var (name, schedule) in declared)
        {
            try
            {
                schedules[name] = Schedule.Parse(options.Schedules.GetValueOrDefault(name, schedule), key => settings[key]);
            }
            catch (FormatException wrong)
            {
                mistakes.Add($"The timer of {name}: {wrong.Message} It comes from its attribute or from Hosting:Schedules:{name}.");
            }
        }

        mistakes.AddRange(
            options
                .Schedules.Keys.Where(name => declared.All(timer => timer.Name != name))
                .Select(name => $"Hosting:Schedules:{name}: there is no timer of that name.")
        );
        return schedules;
    }
}

/// <summary>
/// When a timer is due, in UTC: a cron expression of five fields, or six with seconds first, or a timespan between runs.
/// </summary>
internal sealed class Schedule
{
    private readonly CrontabSchedule? _cron;
    private readonly TimeSpan _interval;

    private Schedule(CrontabSchedule? cron, TimeSpan interval) => (_cron, _interval) = (cron, interval);

    /// <param name="text">As in a timer's attribute; <c>%NAME%</c> stands for a setting.</param>
    /// <param name="setting">Gives a setting's value, or null.</param>
    /// <exception cref="FormatException">Invalid; the message shows a valid one.</exception>
    public static Schedule Parse(string text, Func<string, string?> setting)
    {
        var meant = Resolve(text, setting);
        if (TimeSpan.TryParseExact(meant, "c", CultureInfo.InvariantCulture, out var interval) && interval > TimeSpan.Zero)
            return new Schedule(null, interval);
        var fields = meant.Split(' ', StringSplitOptions.RemoveEmptyEntries).Length;
        return CrontabSchedule.TryParse(meant, new CrontabSchedule.ParseOptions { IncludingSeconds = fields == 6 }) is { } cron
            ? new Schedule(cron, TimeSpan.Zero)
            : throw new FormatException(
                $"'{meant}' is not a schedule: give five cron fields ('*/5 * * * *'), six with seconds first, or a timespan ('00:00:30')."
            );
    }

    public DateTimeOffset Next(DateTimeOffset last) =>
        _cron is null
            ? last + _interval
            : new DateTimeOffset(DateTime.SpecifyKind(_cron.GetNextOccurrence(last.UtcDateTime), DateTimeKind.Utc));

    private static string Resolve(string text, Func<string, string?> setting) =>
        text is ['%', .. var name, '%']
            ? setting(name) ?? throw new FormatException($"the setting {name}, which '{text}' asks for, is not set.")
            : text;
}

/// <summary>A job that <see cref="Upkeep"/> runs when it is due.</summary>
/// <param name="Name">In <c>Hosting:Schedules</c> and in traces.</param>
/// <param name="Schedule">As in a timer's attribute. At most as often as the timer itself.</param>
internal sealed record UpkeepJob(string Name, string Schedule, Func<IServiceProvider, Func<CancellationToken, Task<HandlerResult>>> Run)
{
    public static IReadOnlyList<UpkeepJob> All { get; } =
    [
        new("WatchFlow", "0 * * * * *", services => services.GetRequiredService<FlowWatch>().RunAsync),
        new("SendDigests", "0 */5 * * * *", services => services.GetRequiredService<DigestPlanner>().RunAsync),
        new("Sweep", "0 17 3 * * *", services => services.GetRequiredService<SeenSweeper>().RunAsync),
        new("SweepOutbox", "0 37 3 * * *", services => services.GetRequiredService<OutboxSweeper>().RunAsync),
        new("SweepSubscribers", "0 37 3 * * *", services => services.GetRequiredService<SubscriberSweeper>().RunAsync),
    ];
}
