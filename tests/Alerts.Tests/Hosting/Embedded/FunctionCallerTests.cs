using Alerts.Hosting.Embedded;
using Alerts.Platform.Messaging;
using Alerts.Platform.Storage;
using Azure.Storage.Queues.Models;
using Microsoft.Extensions.Time.Testing;

namespace Alerts.Tests.Hosting.Embedded;

public sealed class FunctionCallerTests
{
    private readonly FakeTimeProvider _time = new();
    private readonly FakeFunction _function = new("ClassifyItem", QueueNames.Items) { Does = Forever };

    [Fact]
    public async Task Caller_fails_a_call_that_outlasts_its_time()
    {
        var running = CallAsync(CancellationToken.None);
        await _function.RanAsync();

        _time.Advance(TimeSpan.FromMinutes(30));

        Assert.IsType<CallResult.Failed>(await running);
    }

    [Fact]
    public async Task Caller_tells_an_interrupted_call_from_a_failed_one()
    {
        using var stop = new CancellationTokenSource();
        var running = CallAsync(stop.Token);
        await _function.RanAsync();

        await stop.CancelAsync();

        Assert.IsType<CallResult.Interrupted>(await running);
    }

    private static async Task<HandlerResult> Forever(string text, CancellationToken cancel)
    {
        await Task.Delay(Timeout.InfiniteTimeSpan, cancel);
        return HandlerResult.Done;
    }

    private Task<CallResult> CallAsync(CancellationToken abandon) =>
        Runners.Caller(_time).CallAsync(_function.Code, QueuesModelFactory.QueueMessage("id", "receipt", "{}", 1), abandon);
}
