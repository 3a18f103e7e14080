using Alerts.Flow;
using Alerts.Hosting;
using Alerts.Storage;
using Alerts.Tests.Storage;
using Microsoft.Extensions.Time.Testing;

namespace Alerts.Tests.Hosting;

public sealed class FunctionRunnerTests : IDisposable
{
    private readonly FakeTimeProvider _time = new();
    private readonly TempStore _store = new();
    private readonly FakeFunction _function = new("ClassifyItem", QueueNames.Items);

    public void Dispose() => _store.Dispose();

    [Fact]
    public async Task Runner_queues_what_follows_before_it_remembers()
    {
        var queuedBefore = -1;
        _function.Does = (_, _) => Task.FromResult(new Step(
            [new Outgoing(QueueNames.Feeds, "{}", TimeSpan.Zero)],
            async cancel => queuedBefore = await _store.Queues.CountAsync(QueueNames.Feeds, cancel)));

        var result = await RunAsync("{}");

        Assert.Equal(new CallResult.Done(1), result);
        Assert.Equal(1, queuedBefore);
    }

    [Fact]
    public async Task Runner_fails_when_remembering_fails()
    {
        var broken = new InvalidOperationException("The table is away.");
        _function.Does = (_, _) => Task.FromResult(new Step([], _ => throw broken));

        var result = await RunAsync("{}");

        Assert.Same(broken, Assert.IsType<CallResult.Failed>(result).Cause);
    }

    [Fact]
    public async Task Runner_names_why_a_message_is_unreadable()
    {
        var result = await RunAsync("unreadable");

        Assert.Equal(new CallResult.Unreadable("It is no message."), result);
        Assert.Equal(0, _function.Runs);
    }

    [Fact]
    public async Task Runner_fails_a_call_that_outlasts_its_time()
    {
        _function.Does = Forever;
        var running = RunAsync("{}");
        await _function.RanAsync();

        _time.Advance(TimeSpan.FromMinutes(5));

        Assert.IsType<CallResult.Failed>(await running);
    }

    [Fact]
    public async Task Runner_tells_an_interrupted_call_from_a_failed_one()
    {
        using var stop = new CancellationTokenSource();
        _function.Does = Forever;
        var running = Runners.On(_store.Queues, _time).RunAsync(_function.Code, "{}", TimeSpan.FromMinutes(5), stop.Token);
        await _function.RanAsync();

        await stop.CancelAsync();

        Assert.IsType<CallResult.Interrupted>(await running);
    }

    private static async Task<Step> Forever(string text, CancellationToken cancel)
    {
        await Task.Delay(Timeout.InfiniteTimeSpan, cancel);
        return Step.Done;
    }

    private Task<CallResult> RunAsync(string text) =>
        Runners.On(_store.Queues, _time).RunAsync(_function.Code, text, TimeSpan.FromMinutes(5), CancellationToken.None);
}
