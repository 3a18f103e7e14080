using Alerts.Classification.Findings;
using Alerts.Platform.Messaging;
using Alerts.Platform.Storage;
using Alerts.Tests.Incidents;
using Alerts.Tests.Platform.Storage;
using Alerts.Tests.Platform.Telemetry;

namespace Alerts.Tests.Hosting;

public sealed class FunctionRunnerTests : IDisposable
{
    private readonly TempStore _store = new();
    private readonly FakeFunction _function = new("ClassifyItem", QueueNames.Items);

    public void Dispose() => _store.Dispose();

    [Fact]
    public async Task Runner_queues_what_follows_before_it_remembers()
    {
        var queuedBefore = -1;
        _function.Does = (_, _) =>
            Task.FromResult(
                new HandlerResult(
                    [new Outgoing(QueueNames.Feeds, "{}", TimeSpan.Zero)],
                    async cancel => queuedBefore = await _store.Queues.CountAsync(QueueNames.Feeds, cancel)
                )
            );

        await RunAsync("{}");

        Assert.Equal(1, queuedBefore);
    }

    [Fact]
    public async Task A_call_that_failed_counts_when_it_is_done_and_not_before()
    {
        var (attempts, counts) = (0, new List<int>());
        _function.Does = (_, _) =>
            Task.FromResult(
                new HandlerResult(
                    [new Outgoing(QueueNames.Feeds, "{}", TimeSpan.Zero)],
                    _ => ++attempts < 3 ? throw new InvalidOperationException("Away.") : Task.CompletedTask,
                    () => counts.Add(attempts)
                )
            );

        for (var call = 0; call < 3; call++)
            await Record.ExceptionAsync(() => RunAsync("{}"));

        Assert.Equal([3], counts);
    }

    [Fact]
    public async Task A_timer_counts_when_it_is_done()
    {
        var (timer, counts) = (new FakeFunction("PollFeeds", null), 0);
        timer.Does = (_, _) => Task.FromResult(new HandlerResult([], Count: () => counts++));

        await timer.RunAsync(Runners.On(_store, TimeProvider.System), "");

        Assert.Equal(1, counts);
    }

    [Fact]
    public async Task Reports_are_counted_once_and_withdrawals_are_not()
    {
        await _store.Queues.CreateAsync(CancellationToken.None);
        using var metrics = new MeterDouble();
        var report = A.Report("Nine killed in Quetta", "2024-11-09 10:00", A.Attack("Quetta", 9));
        _function.Does = (_, _) =>
            Task.FromResult(
                HandlerResult.Then(
                    Report.Queue.Message(report),
                    Report.Queue.Message(report with { Withdrawn = true }),
                    Report.Queue.Message(report with { Waits = 1 })
                )
            );

        await _function.RunAsync(Runners.On(_store, TimeProvider.System, metrics.Meter), "{}");

        Assert.Equal([1], metrics.Values("alerts.reports"));
        Assert.Equal(1, metrics.Meter.ReportsSinceStart);
    }

    [Fact]
    public async Task Runner_fails_when_remembering_fails()
    {
        var broken = new InvalidOperationException("The table is away.");
        _function.Does = (_, _) => Task.FromResult(new HandlerResult([], _ => throw broken));

        var thrown = await Record.ExceptionAsync(() => RunAsync("{}"));

        Assert.Same(broken, thrown);
    }

    [Fact]
    public async Task Runner_names_why_a_message_is_unreadable()
    {
        var thrown = await Record.ExceptionAsync(() => RunAsync("unreadable"));

        Assert.Contains("invalid start", Assert.IsType<UnreadableMessageException>(thrown).Message, StringComparison.Ordinal);
        Assert.Equal(0, _function.Runs);
    }

    [Theory]
    [InlineData(4, null)]
    [InlineData(5, "InvalidOperationException: Broken.")]
    public async Task Runner_keeps_why_the_last_attempt_failed_for_the_operator(int attempt, string? expected)
    {
        _function.Does = (_, _) => throw new InvalidOperationException("Broken.");

        await Assert.ThrowsAsync<InvalidOperationException>(() => RunAsync("{}", attempt));

        Assert.Equal(expected, (await Runners.Notes(_store.Tables).FindAsync(QueueNames.Items, "{}", CancellationToken.None))?.Reason);
    }

    private Task RunAsync(string text, int attempt = 1) => _function.RunAsync(Runners.On(_store, TimeProvider.System), text, attempt);
}
