using Alerts.Platform.Messaging;
using Alerts.Platform.Storage;
using Microsoft.Extensions.Time.Testing;

namespace Alerts.Tests.Platform.Storage;

public sealed class SqliteQueueStoreTests : QueueStoreContract, IDisposable
{
    private readonly FakeTimeProvider _time = new(new DateTimeOffset(2024, 12, 2, 9, 0, 0, TimeSpan.Zero));
    private readonly TempStore _store;

    public SqliteQueueStoreTests() => _store = new TempStore(_time);

    private protected override string Queue => QueueNames.Items;

    private protected override IQueueStore Queues => _store.Queues;

    public void Dispose() => _store.Dispose();

    [Fact]
    public async Task Visibility_ends_at_its_time_and_not_a_tick_before()
    {
        await Queues.SendAsync([new Outgoing(Queue, "a", TimeSpan.FromSeconds(5))], None);

        _time.Advance(TimeSpan.FromSeconds(5) - TimeSpan.FromTicks(1));
        var before = await Queues.ReceiveAsync(Queue, 1, TimeSpan.FromSeconds(5), None);
        _time.Advance(TimeSpan.FromTicks(1));
        var after = await Queues.ReceiveAsync(Queue, 1, TimeSpan.FromSeconds(5), None);

        Assert.Empty(before);
        Assert.Equal(new DateTimeOffset(2024, 12, 2, 9, 0, 0, TimeSpan.Zero), Assert.Single(after).InsertedAt);
    }

    [Fact]
    public async Task ReleaseAll_gives_back_what_was_received_and_leaves_delayed_messages_delayed()
    {
        await Queues.SendAsync(
            [new Outgoing(Queue, "held", TimeSpan.Zero), new Outgoing(QueueNames.Alerts, "delayed", TimeSpan.FromHours(1))],
            None
        );
        var held = Assert.Single(await Queues.ReceiveAsync(Queue, 32, TimeSpan.FromHours(1), None));

        var released = await _store.Queues.ReleaseAllAsync(None);

        Assert.Equal(1, released);
        Assert.False(await Queues.DeleteAsync(Queue, held, None));
        Assert.Equal(1, Assert.Single(await Queues.ReceiveAsync(Queue, 32, TimeSpan.FromHours(1), None)).Attempts);
        Assert.Empty(await Queues.ReceiveAsync(QueueNames.Alerts, 32, TimeSpan.FromHours(1), None));
    }

    [Fact]
    public async Task ReleaseAll_counts_deaths_of_a_message_alone_in_hand_and_begins_anew_after_a_death_with_others_or_without_it()
    {
        await Queues.SendAsync([new Outgoing(Queue, "a", TimeSpan.Zero)], None);
        var alone = await DieAsync(Queue, 2);
        await Queues.SendAsync([new Outgoing(QueueNames.Alerts, "b", TimeSpan.Zero)], None);
        await Queues.ReceiveAsync(QueueNames.Alerts, 1, TimeSpan.FromHours(1), None);
        var together = await DieAsync(Queue, 1);
        await DieAsync(Queue, 1);
        await DieAsync(QueueNames.Alerts, 1);
        var after = Assert.Single(await Queues.ReceiveAsync(Queue, 1, TimeSpan.FromHours(1), None));

        Assert.Equal((2, 0, 0), (alone, together, after.Deaths));
        Assert.Equal(1, after.Attempts);
    }

    [Fact]
    public async Task ReleaseAll_leaves_what_failed_to_wait_and_what_a_command_holds_of_a_poison_queue_aside()
    {
        await Queues.SendAsync([new Outgoing(Queue, "a", TimeSpan.Zero), new Outgoing(QueueNames.Poison(Queue), "b", TimeSpan.Zero)], None);
        await Queues.ReceiveAsync(QueueNames.Poison(Queue), 1, TimeSpan.FromHours(1), None);
        var failed = Assert.Single(await Queues.ReceiveAsync(Queue, 1, TimeSpan.FromHours(1), None));
        await Queues.GiveBackAsync(Queue, failed, TimeSpan.FromSeconds(30), counts: true, None);

        await _store.Queues.ReleaseAllAsync(None);
        var before = await Queues.ReceiveAsync(Queue, 1, TimeSpan.FromHours(1), None);
        _time.Advance(TimeSpan.FromSeconds(30));
        var alone = await DieAsync(Queue, 1);

        Assert.Empty(before);
        Assert.Equal(1, alone);
    }

    [Fact]
    public async Task Wait_ends_when_a_message_is_sent()
    {
        var waiting = _store.Queues.WaitForMessageAsync(Queue, TimeSpan.FromHours(1), None);
        Assert.False(waiting.IsCompleted);

        await Queues.SendAsync([new Outgoing(Queue, "a", TimeSpan.Zero)], None);

        Assert.True(await waiting);
    }

    [Fact]
    public async Task Wait_ends_at_once_when_a_message_was_sent_since_the_last_wait()
    {
        await Queues.SendAsync([new Outgoing(Queue, "a", TimeSpan.Zero), new Outgoing(Queue, "b", TimeSpan.Zero)], None);

        Assert.True(await _store.Queues.WaitForMessageAsync(Queue, TimeSpan.FromHours(1), None));
        Assert.False(_store.Queues.WaitForMessageAsync(Queue, TimeSpan.FromHours(1), None).IsCompleted);
    }

    [Fact]
    public async Task Wait_ends_when_a_message_is_given_back()
    {
        await Queues.SendAsync([new Outgoing(Queue, "a", TimeSpan.Zero)], None);
        await _store.Queues.WaitForMessageAsync(Queue, TimeSpan.FromHours(1), None);
        var message = Assert.Single(await Queues.ReceiveAsync(Queue, 1, TimeSpan.FromHours(1), None));
        var waiting = _store.Queues.WaitForMessageAsync(Queue, TimeSpan.FromHours(1), None);

        await Queues.PostponeAsync(Queue, message, TimeSpan.Zero, None);

        Assert.True(await waiting);
    }

    [Fact]
    public async Task Wait_ends_with_false_when_time_is_up_and_throws_when_cancelled()
    {
        using var cancel = new CancellationTokenSource();
        var waiting = _store.Queues.WaitForMessageAsync(Queue, TimeSpan.FromSeconds(2), None);
        var cancelled = _store.Queues.WaitForMessageAsync(QueueNames.Feeds, TimeSpan.FromSeconds(2), cancel.Token);

        await cancel.CancelAsync();
        _time.Advance(TimeSpan.FromSeconds(2));

        Assert.False(await waiting);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => cancelled);
    }

    /// <returns>At how many deaths in a row the message of the queue was alone in hand.</returns>
    private async Task<int> DieAsync(string queue, int times)
    {
        for (var death = 0; death < times; death++)
        {
            Assert.Single(await Queues.ReceiveAsync(queue, 1, TimeSpan.FromHours(1), None));
            await _store.Queues.ReleaseAllAsync(None);
        }

        var message = Assert.Single(await Queues.ReceiveAsync(queue, 1, TimeSpan.FromHours(1), None));
        await Queues.GiveBackAsync(queue, message, TimeSpan.Zero, counts: false, None);
        return message.Deaths;
    }

    private protected override Task Pass(TimeSpan time)
    {
        _time.Advance(time);
        return Task.CompletedTask;
    }
}
