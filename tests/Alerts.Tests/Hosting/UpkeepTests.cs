using Alerts.Hosting;
using Alerts.Hosting.Embedded;
using Alerts.Hosting.Setup;
using Alerts.Platform.Messaging;
using Azure.Storage.Queues.Models;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace Alerts.Tests.Hosting;

public sealed class UpkeepTests
{
    private static readonly string[] All = ["WatchFlow", "SendDigests", "Sweep", "SweepOutbox", "SweepSubscribers"];

    private readonly Dictionary<string, Schedule> _schedules = UpkeepJob.All.ToDictionary(
        job => job.Name,
        job => Schedule.Parse(job.Schedule, _ => null)
    );

    [Fact]
    public void Jobs_keep_the_names_that_they_had_as_functions() => Assert.Equal(All, UpkeepJob.All.Select(job => job.Name));

    [Theory]
    [InlineData("08:01:00.02", "08:02:00.01", "WatchFlow")]
    [InlineData("08:04:00.02", "08:05:00.01", "WatchFlow SendDigests")]
    [InlineData("08:04:00.02", "08:04:59.50", "WatchFlow SendDigests")]
    [InlineData("08:03:00.00", "08:11:00.00", "WatchFlow SendDigests")]
    [InlineData("03:16:00.00", "03:17:00.00", "WatchFlow Sweep")]
    [InlineData("03:36:00.00", "03:37:00.00", "WatchFlow SweepOutbox SweepSubscribers")]
    [InlineData("03:37:00.00", "03:38:00.00", "WatchFlow")]
    [InlineData("02:00:00.00", "05:00:00.00", "WatchFlow SendDigests Sweep SweepOutbox SweepSubscribers")]
    [InlineData("09:00:00.00", "08:00:00.00", "WatchFlow SendDigests Sweep SweepOutbox SweepSubscribers")]
    public void Job_is_due_when_its_time_came_since_the_last_run(string last, string now, string expected) =>
        Assert.Equal(expected.Split(' '), Upkeep.Due(_schedules, At(last), At(now)).Select(job => job.Name));

    [Fact]
    public void All_jobs_are_due_when_no_run_is_known() =>
        Assert.Equal(All, Upkeep.Due(_schedules, null, At("12:00:30.00")).Select(job => job.Name));

    [Fact]
    public async Task Job_that_fails_leaves_the_others_to_run_and_its_reason_in_the_failure()
    {
        await using var app = await AppHost.StartAsync();
        var runner = new Runner("SendDigests", "Sweep");
        var upkeep = Create(app, runner, At("12:00:00.00"));

        var failed = await Assert.ThrowsAsync<AggregateException>(() => upkeep.RunAsync(new TimerInfo(), CancellationToken.None));

        Assert.Equal(All, runner.Ran);
        Assert.Equal(["SendDigests", "Sweep"], failed.InnerExceptions.Select(reason => reason.Message));
    }

    [Fact]
    public async Task Job_runs_by_the_schedule_that_an_operator_gave_it_when_it_was_a_function()
    {
        await using var app = await AppHost.StartAsync(("Hosting:Schedules:SendDigests", "01:00:00"));
        var runner = new Runner();
        var upkeep = Create(app, runner, At("12:05:00.00"));

        await upkeep.RunAsync(LastRun("12:04:00.00"), CancellationToken.None);

        Assert.Empty(StartCheck.Mistakes(app.Services));
        Assert.Equal(["WatchFlow"], runner.Ran);
    }

    [Theory]
    [InlineData(DateTimeKind.Utc)]
    [InlineData(DateTimeKind.Unspecified)]
    public async Task Last_run_is_taken_as_UTC(DateTimeKind kind)
    {
        await using var app = await AppHost.StartAsync();
        var runner = new Runner();
        var upkeep = Create(app, runner, At("12:02:00.00"));
        var last = DateTime.SpecifyKind(At("12:01:00.00").UtcDateTime, kind);

        await upkeep.RunAsync(new TimerInfo { ScheduleStatus = new ScheduleStatus { Last = last } }, CancellationToken.None);

        Assert.Equal(["WatchFlow"], runner.Ran);
    }

    private static DateTimeOffset At(string time) =>
        DateTimeOffset.Parse($"2024-12-02T{time}Z", System.Globalization.CultureInfo.InvariantCulture);

    private static TimerInfo LastRun(string time) => new() { ScheduleStatus = new ScheduleStatus { Last = At(time).UtcDateTime } };

    private static Upkeep Create(AppHost app, IFunctionRunner runner, DateTimeOffset now) =>
        ActivatorUtilities.CreateInstance<Upkeep>(app.Services, runner, new FakeTimeProvider(now));

    private sealed class Runner(params string[] failing) : IFunctionRunner
    {
        public List<string> Ran { get; } = [];

        public Task RunAsync<T>(
            string function,
            MessageQueue<T> queue,
            QueueMessage message,
            Func<T, CancellationToken, Task<HandlerResult>> handle,
            CancellationToken cancel
        ) => throw new NotSupportedException();

        public Task RunAsync(string function, Func<CancellationToken, Task<HandlerResult>> run, CancellationToken cancel)
        {
            Ran.Add(function);
            return failing.Contains(function) ? Task.FromException(new InvalidOperationException(function)) : Task.CompletedTask;
        }
    }
}
