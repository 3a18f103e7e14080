using Alerts.Hosting.Declarations;
using Alerts.Hosting.Embedded;
using Alerts.Platform.Messaging;
using Alerts.Platform.Storage;
using Alerts.Tests.Platform.Storage;
using Microsoft.Extensions.Logging.Abstractions;

namespace Alerts.Tests.Hosting.Embedded;

public sealed class QueueLoopTests : IDisposable
{
    private const string Queue = QueueNames.Items;

    private readonly TempStore _store = new();
    private readonly FakeFunction _classify = new("ClassifyItem", Queue);
    private readonly CancellationTokenSource _stop = new();
    private readonly CancellationTokenSource _abandon = new();

    public void Dispose()
    {
        _store.Dispose();
        _stop.Dispose();
        _abandon.Dispose();
    }

    [Fact]
    public async Task Loop_takes_a_message_as_soon_as_it_is_sent()
    {
        // An hour: only the queue's signal can be what wakes the loop.
        var loop = Start(new QueueSettings { MaxPollingInterval = TimeSpan.FromHours(1) });

        await SendAsync(1);

        Assert.Equal("1", await _classify.RanAsync());
        await StopAsync(loop);
    }

    [Fact]
    public async Task Loop_takes_the_next_batch_when_the_threshold_is_reached()
    {
        using var release = new SemaphoreSlim(0);
        _classify.Does = async (_, cancel) =>
        {
            await release.WaitAsync(cancel);
            return HandlerResult.Done;
        };
        await SendAsync(20);

        var loop = Start(new QueueSettings { BatchSize = 4, NewBatchThreshold = 2 });
        await RanAsync(4);
        Assert.Equal(16, await WaitingAsync());
        release.Release(2);
        await RanAsync(4);

        Assert.Equal(12, await WaitingAsync());
        await StopAsync(loop);
    }

    [Fact]
    public async Task Loop_goes_on_when_the_store_refuses_a_while()
    {
        var disk = new FullDisk(_store.Queues) { IsFull = true };
        var loop = Start(new QueueSettings { MaxPollingInterval = TimeSpan.FromMilliseconds(1) }, disk);
        while (disk.Refused < 2 && !loop.IsCompleted)
            await Task.Yield();

        disk.IsFull = false;
        await SendAsync(1);

        Assert.False(loop.IsFaulted);
        Assert.Equal("1", await _classify.RanAsync());
        await StopAsync(loop);
    }

    [Fact]
    public async Task Loop_finishes_what_is_in_hand_before_it_ends()
    {
        var work = new TaskCompletionSource<HandlerResult>();
        _classify.Does = (_, _) => work.Task;
        await SendAsync(1);
        var loop = Start(new QueueSettings());
        await _classify.RanAsync();

        await _stop.CancelAsync();
        Assert.False(loop.IsCompleted);
        work.SetResult(HandlerResult.Done);
        await loop;

        Assert.Equal(0, await _store.Queues.CountAsync(Queue, CancellationToken.None));
    }

    [Fact]
    public async Task Loop_gives_back_what_is_abandoned()
    {
        _classify.Does = async (_, cancel) =>
        {
            await Task.Delay(Timeout.InfiniteTimeSpan, cancel);
            return HandlerResult.Done;
        };
        await SendAsync(1);
        var loop = Start(new QueueSettings());
        await _classify.RanAsync();

        await _stop.CancelAsync();
        await _abandon.CancelAsync();
        await loop;

        Assert.Single(await _store.Queues.ReceiveAsync(Queue, 32, TimeSpan.FromMinutes(1), CancellationToken.None));
    }

    private Task Start(QueueSettings settings, IQueueStore? queues = null)
    {
        var caller = Runners.Messages(_store.Queues, _store.Tables, settings, TimeProvider.System);
        var loop = new QueueLoop(
            _classify.Code,
            Queue,
            Runners.Host(settings),
            queues ?? _store.Queues,
            caller,
            NullLogger<QueueLoop>.Instance
        );
        return loop.RunAsync(_stop.Token, _abandon.Token);
    }

    private async Task StopAsync(Task loop)
    {
        await _stop.CancelAsync();
        await _abandon.CancelAsync();
        await loop;
    }

    private async Task RanAsync(int times)
    {
        for (var run = 0; run < times; run++)
            await _classify.RanAsync();
    }

    private async Task<int> WaitingAsync() => (await _store.Queues.PeekAsync(Queue, 32, CancellationToken.None)).Count;

    private Task SendAsync(int count) =>
        _store.Queues.SendAsync(
            [.. Enumerable.Range(1, count).Select(number => new Outgoing(Queue, $"{number}", TimeSpan.Zero))],
            CancellationToken.None
        );
}
