using Alerts.Hosting.Embedded;
using Alerts.Hosting.Setup;
using Alerts.Platform.Messaging;
using Microsoft.Extensions.Logging.Abstractions;

namespace Alerts.Tests.Hosting.Embedded;

public sealed class TimerLoopTests : IAsyncLifetime, IDisposable
{
    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);

    private readonly SignallingTime _time = new(new DateTimeOffset(2024, 12, 2, 10, 0, 0, TimeSpan.Zero));
    private readonly FakeFunction _poll = new("PollFeeds", null);
    private readonly CancellationTokenSource _stop = new();
    private Task _loop = Task.CompletedTask;

    public Task InitializeAsync() => Task.CompletedTask;

    [Fact]
    public async Task Timer_runs_at_once_and_then_when_it_is_due()
    {
        Start();
        await _poll.RanAsync();

        var wait = await _time.WaitBeginsAsync();
        _time.Advance(wait);
        await _poll.RanAsync();

        Assert.Equal(Minute, wait);
        Assert.Equal(2, _poll.Runs);
    }

    [Fact]
    public async Task Timer_makes_up_for_missed_runs_once_and_never_overlaps()
    {
        var first = new TaskCompletionSource<HandlerResult>();
        _poll.Does = (_, _) => _poll.Runs == 1 ? first.Task : Task.FromResult(HandlerResult.Done);
        Start();
        await _poll.RanAsync();

        _time.Advance(5 * Minute);
        Assert.Equal(1, _poll.Runs);
        first.SetResult(HandlerResult.Done);
        await _poll.RanAsync();
        var wait = await _time.WaitBeginsAsync();

        Assert.Equal((Minute, 2), (wait, _poll.Runs));
    }

    [Fact]
    public async Task Timer_tells_when_it_ran_before_as_the_Functions_host_does()
    {
        Start();
        await _poll.RanAsync();
        var first = _poll.Timer;

        await TickAsync(Minute);
        await _poll.RanAsync();

        Assert.Null(first!.ScheduleStatus);
        Assert.Equal(_time.GetUtcNow() - Minute, new DateTimeOffset(_poll.Timer!.ScheduleStatus!.Last));
    }

    [Fact]
    public async Task Timer_goes_on_after_a_failed_run()
    {
        _poll.Does = (_, _) => throw new InvalidOperationException("The table is away.");
        Start();
        await _poll.RanAsync();

        await TickAsync(Minute);

        await _poll.RanAsync();
    }

    public async Task DisposeAsync()
    {
        await _stop.CancelAsync();
        await _loop;
    }

    public void Dispose() => _stop.Dispose();

    private void Start()
    {
        var schedule = Schedule.Parse("0 * * * * *", _ => null);
        var loop = new TimerLoop(_poll.Code, schedule, Runners.Caller(TimeProvider.System), _time, NullLogger<TimerLoop>.Instance);
        _loop = loop.RunAsync(_stop.Token, CancellationToken.None);
    }

    /// <summary>Once the loop waits for its time: what is due runs, or begins to, within the tick.</summary>
    private async Task TickAsync(TimeSpan by)
    {
        await _time.WaitBeginsAsync();
        _time.Advance(by);
    }
}
