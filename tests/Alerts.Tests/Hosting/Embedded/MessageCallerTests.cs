using Alerts.Hosting.Declarations;
using Alerts.Hosting.Embedded;
using Alerts.Operations.Administration;
using Alerts.Platform.Messaging;
using Alerts.Platform.Storage;
using Alerts.Tests.Platform.Storage;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;

namespace Alerts.Tests.Hosting.Embedded;

public sealed class MessageCallerTests : IDisposable
{
    private const string Queue = QueueNames.Items;
    private static readonly TimeSpan RetryDelay = TimeSpan.FromSeconds(30);
    private static readonly string Poison = QueueNames.Poison(Queue);

    private readonly FakeTimeProvider _time = new(new DateTimeOffset(2024, 12, 2, 10, 0, 0, TimeSpan.Zero));
    private readonly TempStore _store;
    private readonly FullDisk _disk;
    private readonly FakeFunction _classify = new("ClassifyItem", Queue);
    private readonly MessageCaller _caller;

    public MessageCallerTests()
    {
        _store = new TempStore(_time);
        _disk = new FullDisk(_store.Queues);
        _caller = Runners.Messages(_disk, _store.Tables, new QueueSettings { VisibilityTimeout = RetryDelay }, _time);
    }

    public void Dispose() => _store.Dispose();

    [Fact]
    public async Task Message_is_deleted_when_done()
    {
        await SendAsync("{}");

        await CallAsync(await TakeAsync());

        Assert.Equal(0, await CountAsync(Queue));
    }

    [Fact]
    public async Task Failed_message_comes_back_after_the_visibility_timeout()
    {
        await SendAsync("{}");
        _classify.Does = (_, _) => throw new InvalidOperationException("no");

        await CallAsync(await TakeAsync());

        _time.Advance(RetryDelay - TimeSpan.FromTicks(1));
        Assert.Null(await TryTakeAsync());
        _time.Advance(TimeSpan.FromTicks(1));
        Assert.Equal(2, (await TakeAsync()).Attempts);
    }

    [Fact]
    public async Task Message_goes_to_poison_after_the_fifth_failure_and_not_before()
    {
        await SendAsync("{}");
        _classify.Does = (_, _) => throw new InvalidOperationException("no");

        for (var attempt = 1; attempt <= 4; attempt++)
            await FailAsync();
        Assert.Equal(0, await CountAsync(Poison));
        await FailAsync();

        Assert.Equal(0, await CountAsync(Queue));
        Assert.Equal("{}", Assert.Single(await _store.Queues.PeekAsync(Poison, 32, CancellationToken.None)).Body);
        Assert.Equal(5, _classify.Runs);
    }

    [Fact]
    public async Task Message_that_was_alone_in_hand_at_five_deaths_in_a_row_goes_to_poison_without_a_call()
    {
        await SendAsync("{}");
        for (var death = 1; death <= 5; death++)
        {
            await TakeAsync();
            await _store.Queues.ReleaseAllAsync(CancellationToken.None);
        }

        await CallAsync(await TakeAsync());

        Assert.Equal(1, await CountAsync(Poison));
        Assert.Equal(0, _classify.Runs);
        Assert.Equal(
            "The process crashed 5 times in a row while it worked on this message alone.",
            (
                await new FailureNotes(_store.Tables, _time, NullLogger<FailureNotes>.Instance).FindAsync(
                    Queue,
                    "{}",
                    CancellationToken.None
                )
            )?.Reason
        );
    }

    [Fact]
    public async Task Unreadable_message_goes_to_poison_at_once()
    {
        await SendAsync("unreadable");

        await CallAsync(await TakeAsync());

        Assert.Equal(0, await CountAsync(Queue));
        Assert.Equal(1, await CountAsync(Poison));
    }

    [Fact]
    public async Task Interrupted_message_is_given_back_at_once_and_its_attempt_does_not_count()
    {
        await SendAsync("{}");
        using var abandon = new CancellationTokenSource();
        _classify.Does = Waiting;
        var calling = _caller.CallAsync(_classify.Code, Queue, await TakeAsync(), abandon.Token);
        await _classify.RanAsync();

        await abandon.CancelAsync();
        await calling;

        Assert.Equal(1, (await TakeAsync()).Attempts);
    }

    [Fact]
    public async Task Message_is_kept_from_others_while_it_is_worked_on()
    {
        await SendAsync("{}");
        var work = new TaskCompletionSource<HandlerResult>();
        _classify.Does = (_, _) => work.Task;
        var calling = CallAsync(await TakeAsync());
        await _classify.RanAsync();

        _time.Advance(HeldMessage.Visibility / 2);
        // A read after the renewal's write: the store has one writer, so the renewal is done by then.
        await SendAsync("other");
        await CallAsync(await TakeOtherAsync());
        _time.Advance(HeldMessage.Visibility * 3 / 4);
        Assert.Null(await TryTakeAsync());
        work.SetResult(HandlerResult.Done);
        await calling;

        Assert.Equal(0, await CountAsync(Queue));
    }

    [Theory]
    [InlineData("done", 0, 0)]
    [InlineData("fails", 1, 0)]
    [InlineData("unreadable", 0, 1)]
    public async Task Outcome_that_a_full_disk_refused_is_written_as_soon_as_there_is_room(string body, int left, int poison)
    {
        await SendAsync(body);
        var message = await TakeAsync();
        _classify.Does = (text, _) => text == "done" ? Task.FromResult(HandlerResult.Done) : throw new InvalidOperationException("no");

        _disk.IsFull = true;
        var calling = CallAsync(message);
        await RefusedAsync(1);
        await RefusedAsync(2);
        _disk.IsFull = false;
        while (!calling.IsCompleted)
            await TurnAsync(HeldMessage.Pause);

        Assert.Equal((left, poison), (await CountAsync(Queue), await CountAsync(Poison)));
        Assert.Equal(body == "unreadable" ? 0 : 1, _classify.Runs);
        _time.Advance(RetryDelay);
        Assert.Equal(left == 0 ? null : 2, (await TryTakeAsync())?.Attempts);
    }

    [Fact]
    public async Task Message_is_in_the_poison_queue_once_when_the_disk_fills_up_between_copy_and_deletion()
    {
        await SendAsync("unreadable");
        var message = await TakeAsync();

        _disk.RefusesDeletes = true;
        var calling = CallAsync(message);
        await RefusedAsync(1);
        await RefusedAsync(2);
        _disk.RefusesDeletes = false;
        while (!calling.IsCompleted)
            await TurnAsync(HeldMessage.Pause);

        Assert.Equal((0, 1), (await CountAsync(Queue), await CountAsync(Poison)));
    }

    [Fact]
    public async Task Message_is_still_there_when_the_process_ends_before_its_copy_is_in_the_poison_queue()
    {
        await SendAsync("unreadable");
        using var abandon = new CancellationTokenSource();
        var message = await TakeAsync();

        _disk.RefusesSends = true;
        var calling = _caller.CallAsync(_classify.Code, Queue, message, abandon.Token);
        await RefusedAsync(1);
        await abandon.CancelAsync();
        await calling;

        Assert.Equal((1, 0), (await CountAsync(Queue), await CountAsync(Poison)));
    }

    [Fact]
    public async Task Process_that_stops_does_not_wait_for_a_full_disk_and_the_next_start_has_the_message_at_once()
    {
        await SendAsync("{}");
        using var abandon = new CancellationTokenSource();
        var message = await TakeAsync();

        _disk.IsFull = true;
        var calling = _caller.CallAsync(_classify.Code, Queue, message, abandon.Token);
        await RefusedAsync(1);
        await abandon.CancelAsync();
        await calling;
        await _store.Queues.ReleaseAllAsync(CancellationToken.None);

        Assert.Equal(1, (await TakeAsync()).Attempts);
    }

    [Fact]
    public async Task Message_is_kept_from_others_when_one_renewal_is_refused()
    {
        await SendAsync("{}");
        var work = new TaskCompletionSource<HandlerResult>();
        _classify.Does = (_, _) => work.Task;
        var calling = CallAsync(await TakeAsync());
        await _classify.RanAsync();

        _disk.IsFull = true;
        await TurnAsync(HeldMessage.Visibility / 2);
        _disk.IsFull = false;
        await TurnAsync(HeldMessage.Pause);
        await SendAsync("other");
        await CallAsync(await TakeOtherAsync());
        await TurnAsync((HeldMessage.Visibility / 2) - TimeSpan.FromSeconds(1));
        var seen = await TryTakeAsync();
        work.SetResult(HandlerResult.Done);
        await calling;

        Assert.Equal(1, _disk.Refused);
        Assert.Null(seen);
    }

    private static async Task<HandlerResult> Waiting(string text, CancellationToken cancel)
    {
        await Task.Delay(Timeout.InfiniteTimeSpan, cancel);
        return HandlerResult.Done;
    }

    private async Task RefusedAsync(int times)
    {
        // Only where nothing is tried again does the time limit end it.
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        while (_disk.Refused < times && !limit.IsCancellationRequested)
            await TurnAsync(HeldMessage.Pause);
        Assert.True(_disk.Refused >= times);
    }

    private async Task TurnAsync(TimeSpan time)
    {
        _time.Advance(time);
        for (var turn = 0; turn < 20; turn++)
            await Task.Yield();
    }

    private async Task FailAsync()
    {
        await CallAsync(await TakeAsync());
        _time.Advance(RetryDelay);
    }

    private async Task<QueueMessage> TakeOtherAsync()
    {
        _classify.Does = (text, _) => Task.FromResult(HandlerResult.Done);
        return await TakeAsync();
    }

    private Task CallAsync(QueueMessage message) => _caller.CallAsync(_classify.Code, Queue, message, CancellationToken.None);

    private Task SendAsync(string body) => _store.Queues.SendAsync([new Outgoing(Queue, body, TimeSpan.Zero)], CancellationToken.None);

    private async Task<QueueMessage> TakeAsync() => Assert.IsType<QueueMessage>(await TryTakeAsync());

    private async Task<QueueMessage?> TryTakeAsync() =>
        (await _store.Queues.ReceiveAsync(Queue, 1, HeldMessage.Visibility, CancellationToken.None)).SingleOrDefault();

    private Task<int> CountAsync(string queue) => _store.Queues.CountAsync(queue, CancellationToken.None);
}
