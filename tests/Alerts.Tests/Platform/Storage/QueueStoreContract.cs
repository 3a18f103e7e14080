using Alerts.Platform.Messaging;
using Alerts.Platform.Storage;

namespace Alerts.Tests.Platform.Storage;

/// <summary>What every queue store does. One derived class a store; time passes as that class says.</summary>
public abstract class QueueStoreContract
{
    /// <summary>Visibility in the tests where it ends. Azure counts in whole seconds.</summary>
    private static readonly TimeSpan Short = TimeSpan.FromSeconds(1);

    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);

    private protected static readonly CancellationToken None = CancellationToken.None;

    /// <summary>A queue that no other test uses.</summary>
    private protected abstract string Queue { get; }

    private protected abstract IQueueStore Queues { get; }

    private protected abstract Task Pass(TimeSpan time);

    private protected virtual Task PrepareAsync() => Task.CompletedTask;

    [SkippableFact]
    public async Task Create_may_be_repeated()
    {
        await PrepareAsync();

        await Queues.CreateAsync(None);
        await Queues.CreateAsync(None);

        foreach (var queue in QueueNames.All.SelectMany(queue => (string[])[queue, QueueNames.Poison(queue)]))
            await Queues.PeekAsync(queue, 1, None);
    }

    [SkippableFact]
    public async Task Receive_returns_what_was_sent_once()
    {
        await PrepareAsync();
        await Send("""{"feed":"dawn"}""");

        var first = Assert.Single(await Receive());
        var second = await Receive();

        Assert.Equal("""{"feed":"dawn"}""", first.Body);
        Assert.Equal(1, first.Attempts);
        Assert.Empty(second);
    }

    [SkippableFact]
    public async Task Receive_from_an_empty_queue_returns_nothing()
    {
        await PrepareAsync();

        Assert.Empty(await Receive());
        Assert.Equal(0, await Queues.CountAsync(Queue, None));
    }

    [SkippableFact]
    public async Task Receive_returns_at_most_as_many_as_asked_for_and_in_the_end_all()
    {
        await PrepareAsync();
        await Send([.. Enumerable.Range(0, 40).Select(number => $"{number}")]);

        var first = await Queues.ReceiveAsync(Queue, 32, Minute, None);
        var second = await Queues.ReceiveAsync(Queue, 32, Minute, None);

        Assert.Equal(32, first.Count);
        Assert.Equal(40, first.Concat(second).Select(message => message.Body).Distinct().Count());
    }

    [SkippableFact]
    public async Task Receive_gives_no_message_to_two_at_once()
    {
        await PrepareAsync();
        await Send([.. Enumerable.Range(0, 100).Select(number => $"{number}")]);

        var received = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => DrainAsync()));

        Assert.Equal(100, received.Sum(messages => messages.Count));
        Assert.Equal(100, received.SelectMany(messages => messages).Select(message => message.Body).Distinct().Count());
    }

    [SkippableFact]
    public async Task Send_of_nothing_does_nothing()
    {
        await PrepareAsync();

        await Queues.SendAsync([], None);

        Assert.Empty(await Receive());
    }

    [SkippableFact]
    public async Task Send_with_a_delay_shows_the_message_when_it_has_passed()
    {
        await PrepareAsync();
        await Queues.SendAsync([new Outgoing(Queue, "late", Short), new Outgoing(Queue, "now", TimeSpan.Zero)], None);

        var before = await Receive();
        await Pass(Short);
        var after = await Receive();

        Assert.Equal("now", Assert.Single(before).Body);
        Assert.Equal("late", Assert.Single(after).Body);
    }

    [SkippableFact]
    public async Task A_received_message_comes_back_with_one_more_attempt_when_its_visibility_ends()
    {
        await PrepareAsync();
        await Send("a");

        var first = Assert.Single(await Queues.ReceiveAsync(Queue, 1, Short, None));
        await Pass(Short);
        var second = Assert.Single(await Receive());

        Assert.Equal(first.Id, second.Id);
        Assert.Equal(2, second.Attempts);
        Assert.NotEqual(first.Receipt, second.Receipt);
        Assert.Equal(first.InsertedAt, second.InsertedAt);
    }

    [SkippableFact]
    public async Task Delete_removes_the_message_for_good()
    {
        await PrepareAsync();
        await Send("a");
        var message = Assert.Single(await Queues.ReceiveAsync(Queue, 1, Short, None));

        var deleted = await Queues.DeleteAsync(Queue, message, None);
        await Pass(Short);

        Assert.True(deleted);
        Assert.Empty(await Receive());
        Assert.False(await Queues.DeleteAsync(Queue, message, None));
    }

    [SkippableFact]
    public async Task Delete_and_postpone_do_nothing_once_somebody_else_has_the_message()
    {
        await PrepareAsync();
        await Send("a");
        var stale = Assert.Single(await Queues.ReceiveAsync(Queue, 1, Short, None));
        await Pass(Short);
        var good = Assert.Single(await Receive());

        Assert.False(await Queues.DeleteAsync(Queue, stale, None));
        Assert.Null(await Queues.PostponeAsync(Queue, stale, TimeSpan.Zero, None));
        Assert.Empty(await Receive());
        Assert.True(await Queues.DeleteAsync(Queue, good, None));
    }

    [SkippableFact]
    public async Task Postpone_by_zero_gives_the_message_back_at_once()
    {
        await PrepareAsync();
        await Send("a");
        var message = Assert.Single(await Receive());

        var postponed = await Queues.PostponeAsync(Queue, message, TimeSpan.Zero, None);
        var again = Assert.Single(await Receive());

        Assert.NotNull(postponed);
        Assert.Equal(("a", 2), (again.Body, again.Attempts));
    }

    [SkippableFact]
    public async Task Postpone_hides_the_message_longer_under_a_new_receipt()
    {
        await PrepareAsync();
        await Send("پیغام");
        var message = Assert.Single(await Queues.ReceiveAsync(Queue, 1, Short, None));

        var postponed = await Queues.PostponeAsync(Queue, message, Minute, None);
        await Pass(Short);

        Assert.Empty(await Receive());
        Assert.False(await Queues.DeleteAsync(Queue, message, None));
        Assert.Equal("پیغام", postponed!.Body);
        Assert.True(await Queues.DeleteAsync(Queue, postponed, None));
    }

    [SkippableFact]
    public async Task Give_back_shows_the_message_after_its_delay_with_one_more_attempt()
    {
        await PrepareAsync();
        await Send("a");
        var message = Assert.Single(await Receive());

        var given = await Queues.GiveBackAsync(Queue, message, Short, counts: true, None);
        var before = await Receive();
        await Pass(Short);
        var after = Assert.Single(await Receive());

        Assert.True(given);
        Assert.Empty(before);
        Assert.Equal(("a", 2), (after.Body, after.Attempts));
        Assert.False(await Queues.GiveBackAsync(Queue, message, TimeSpan.Zero, counts: true, None));
    }

    [SkippableFact]
    public async Task Peek_looks_without_taking()
    {
        await PrepareAsync();
        await Send("a");

        var peeked = Assert.Single(await Queues.PeekAsync(Queue, 32, None));
        var received = Assert.Single(await Receive());

        Assert.Equal(("a", 0), (peeked.Body, peeked.Attempts));
        Assert.Equal((peeked.Id, 1), (received.Id, received.Attempts));
        Assert.Empty(await Queues.PeekAsync(Queue, 32, None));
    }

    [SkippableFact]
    public async Task Count_includes_invisible_messages()
    {
        await PrepareAsync();
        await Send("a", "b");
        await Queues.SendAsync([new Outgoing(Queue, "c", Minute)], None);
        await Queues.ReceiveAsync(Queue, 1, Minute, None);

        Assert.Equal(3, await Queues.CountAsync(Queue, None));
    }

    [SkippableFact]
    public async Task Bodies_may_have_48_KiB_in_any_script()
    {
        await PrepareAsync();
        var body = string.Concat(Enumerable.Repeat("دھماکہ <&\"\\\n🚂", 3_000))[..24_000] + "\u0001\r\n ";

        await Send(body);

        Assert.InRange(System.Text.Encoding.UTF8.GetByteCount(body), 36_000, 48 * 1024);
        Assert.Equal(body, Assert.Single(await Receive()).Body);
    }

    [SkippableFact]
    public async Task Cancelled_calls_throw()
    {
        await PrepareAsync();
        var cancelled = new CancellationToken(canceled: true);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() =>
            Queues.SendAsync([new Outgoing(Queue, "a", TimeSpan.Zero)], cancelled)
        );
        Assert.Empty(await Receive());
    }

    private Task Send(params IReadOnlyList<string> bodies) =>
        Queues.SendAsync([.. bodies.Select(body => new Outgoing(Queue, body, TimeSpan.Zero))], None);

    private Task<IReadOnlyList<QueueMessage>> Receive() => Queues.ReceiveAsync(Queue, 32, Minute, None);

    private async Task<List<QueueMessage>> DrainAsync()
    {
        var all = new List<QueueMessage>();
        while (await Queues.ReceiveAsync(Queue, 4, Minute, None) is { Count: > 0 } some)
            all.AddRange(some);
        return all;
    }
}
