using System.Collections.Concurrent;
using Alerts.Delivery.Ledger;
using Alerts.Delivery.Messages;
using Alerts.Platform.Messaging;
using Alerts.Platform.Storage;
using Alerts.Subscriptions.Management;
using Alerts.Subscriptions.SignUps;
using Alerts.Subscriptions.Subscribers;
using Alerts.Subscriptions.Topics;
using Alerts.Tests.Subscriptions;

namespace Alerts.Tests.Delivery;

public sealed class AlertSenderTests : IDisposable
{
    private readonly DeliveryRig _rig = new();

    public void Dispose() => _rig.Dispose();

    [Fact]
    public async Task Sender_sends_each_of_a_page_once_when_the_page_comes_again()
    {
        var readers = await ReadersAsync(5);

        var first = await _rig.RunAsync(DeliveryRig.Page(Changes.Opened(), readers));
        var again = await _rig.RunAsync(DeliveryRig.Page(Changes.Opened(), [.. readers, readers[0]]));

        Assert.Equal(readers.Select(reader => reader.Id).Order(), _rig.Channel.Given.Select(alert => alert.To.Id).Order());
        Assert.Empty(first.Concat(again));
        Assert.Equal(("250", DeliveryState.Sent), await StatusAsync(readers[0]));
    }

    [Fact]
    public async Task Sender_sends_each_once_when_eight_run_the_same_page_side_by_side()
    {
        var readers = await ReadersAsync(20);
        _rig.Channel.Answer = async (_, _) =>
        {
            await Task.Yield();
            return new SendResult.Sent("250");
        };

        var next = await Task.WhenAll(
            Enumerable.Range(0, 8).Select(_ => Task.Run(() => _rig.RunAsync(DeliveryRig.Page(Changes.Opened(), readers))))
        );

        Assert.Equal(readers.Select(reader => reader.Id).Order(), _rig.Channel.Given.Select(alert => alert.To.Id).Order());
        Assert.All(next.SelectMany(messages => messages), message => Assert.Equal(0, DeliveryRig.Read(message).FailedAttempts));
    }

    [Fact]
    public async Task Sender_comes_back_when_the_lease_ends_and_finds_it_sent()
    {
        var reader = await _rig.ReaderAsync();
        var page = DeliveryRig.Page(Changes.Opened(), reader);
        var sending = new TaskCompletionSource<SendResult>();
        var asked = new TaskCompletionSource();
        _rig.Channel.Answer = (_, _) =>
        {
            asked.TrySetResult();
            return sending.Task;
        };

        var first = _rig.RunAsync(page);
        await asked.Task;
        _rig.Time.Advance(TimeSpan.FromSeconds(15));
        var later = Assert.Single(await _rig.RunAsync(page));
        sending.SetResult(new SendResult.Sent("250"));
        await first;
        await _rig.Parts.Slow.StopAsync(CancellationToken.None);
        _rig.Time.Advance(later.Delay);
        var last = await _rig.RunAsync(DeliveryRig.Read(later));

        Assert.Equal(TimeSpan.FromSeconds(45), later.Delay);
        Assert.Empty(last);
        Assert.Single(_rig.Channel.Given);
    }

    [Fact]
    public async Task Sender_takes_over_under_the_same_id_when_another_died_before_or_after_the_send()
    {
        var reader = await _rig.ReaderAsync();
        var page = DeliveryRig.Page(Changes.Opened(), reader);
        using var death = new CancellationTokenSource();
        _rig.Channel.Answer = async (_, cancel) =>
        {
            await death.CancelAsync();
            cancel.ThrowIfCancellationRequested();
            return new SendResult.Sent("never seen");
        };

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => _rig.Sender.HandleAsync(page, death.Token));
        _rig.Channel.Answers(new SendResult.Sent("250"));
        var tooEarly = Assert.Single(await _rig.RunAsync(page));
        _rig.Time.Advance(tooEarly.Delay);
        await _rig.RunAsync(DeliveryRig.Read(tooEarly));

        Assert.Equal(2, _rig.Channel.Given.Count);
        Assert.Single(_rig.Channel.Given.Select(alert => alert.Id).Distinct());
        Assert.Equal(2, (await _rig.RowAsync(Changes.Opened(), reader))!.Attempts);
        Assert.Equal(("250", DeliveryState.Sent), await StatusAsync(reader));
    }

    [Fact]
    public async Task Sender_counts_no_attempt_when_the_destination_takes_no_more_for_now()
    {
        var reader = await _rig.ReaderAsync();
        _rig.Channel.Answers(new SendResult.NotYet(TimeSpan.FromSeconds(3)));

        var later = Assert.Single(await _rig.RunAsync(DeliveryRig.Page(Changes.Opened(), reader)));
        _rig.Channel.Answers(new SendResult.Sent("250"));
        var last = await _rig.RunAsync(DeliveryRig.Read(later));

        Assert.Equal((TimeSpan.FromSeconds(3), 0), (later.Delay, DeliveryRig.Read(later).FailedAttempts));
        Assert.Empty(last);
        Assert.Equal(("250", DeliveryState.Sent), await StatusAsync(reader));
    }

    [Fact]
    public async Task Sender_lets_one_that_failed_come_back_alone_and_keeps_the_others_sent()
    {
        var readers = await ReadersAsync(3);
        _rig.Channel.Answer = (alert, _) =>
            Task.FromResult<SendResult>(alert.To.Id == readers[1].Id ? new SendResult.Deferred("500") : new SendResult.Sent("250"));

        var later = Assert.Single(await _rig.RunAsync(DeliveryRig.Page(Changes.Opened(), readers)));

        Assert.Equal([readers[1].Id], DeliveryRig.Read(later).Subscribers);
        Assert.Equal(1, DeliveryRig.Read(later).FailedAttempts);
        Assert.InRange(later.Delay, TimeSpan.FromSeconds(5), TimeSpan.FromSeconds(5.5));
        Assert.Equal(("500", DeliveryState.Waiting), await StatusAsync(readers[1]));
        Assert.Equal(("250", DeliveryState.Sent), await StatusAsync(readers[0]));
    }

    [Fact]
    public async Task Sender_takes_one_that_fails_at_present_out_of_the_page_and_back_once_it_answers()
    {
        var readers = await ReadersAsync(2);
        _rig.Channel.Answer = (alert, _) =>
            Task.FromResult<SendResult>(alert.To.Id == readers[1].Id ? new SendResult.Deferred("timed out") : new SendResult.Sent("250"));
        var failed = Assert.Single(await _rig.RunAsync(DeliveryRig.Page(Changes.Opened(), readers)));

        var apart = Assert.Single(await _rig.RunAsync(DeliveryRig.Page(Changes.Updated(9, 26), readers)));
        _rig.Channel.Answers(new SendResult.Sent("250"));
        var alone = await _rig.RunAsync(DeliveryRig.Read(apart));
        var together = await _rig.RunAsync(DeliveryRig.Page(Changes.Updated(26, 60, number: 3), readers));

        Assert.Equal((QueueNames.Retries, QueueNames.Retries, TimeSpan.Zero), (failed.Queue, apart.Queue, apart.Delay));
        Assert.Equal([readers[1].Id], DeliveryRig.Read(apart).Subscribers);
        Assert.Empty(alone.Concat(together));
        Assert.Equal(6, _rig.Channel.Given.Count);
    }

    [Fact]
    public async Task Sender_gives_the_place_of_one_that_does_not_answer_to_the_next_after_two_seconds()
    {
        var readers = await ReadersAsync(40);
        var dead = readers.Take(32).Select(reader => reader.Id).ToHashSet();
        var (never, others) = AnswerOthers(dead, 8);
        var (places, before) = (new DeliveryOptions().Parallel, false);

        var page = _rig.RunAsync(DeliveryRig.Page(Changes.Opened(), readers));
        for (var given = 0; given < dead.Count; given += places)
        {
            await _rig.Time.WaitsBeginAsync(TimeSpan.FromSeconds(2), places);
            before |= others.IsCompleted;
            _rig.Time.Advance(TimeSpan.FromSeconds(2));
        }

        await others.WaitAsync(TimeSpan.FromSeconds(10));
        var later = await page;
        never.SetResult(new SendResult.Deferred("timed out"));
        await _rig.Parts.Slow.StopAsync(CancellationToken.None);

        Assert.False(before);
        Assert.Equal(dead, later.SelectMany(message => DeliveryRig.Read(message).Subscribers).ToHashSet());
    }

    [Fact]
    public async Task Sender_loses_nothing_when_it_dies_before_the_next_attempt_is_queued()
    {
        var reader = await _rig.ReaderAsync();
        var page = DeliveryRig.Page(Changes.Opened(), reader);
        _rig.Channel.Answers(new SendResult.Deferred("500"));
        await _rig.Sender.HandleAsync(page, CancellationToken.None);
        _rig.Channel.Answers(new SendResult.Sent("250"));

        var later = Assert.Single(await _rig.RunAsync(Alone(page)));
        _rig.Time.Advance(later.Delay);
        await _rig.RunAsync(DeliveryRig.Read(later));

        Assert.Equal(("250", DeliveryState.Sent), await StatusAsync(reader));
    }

    [Fact]
    public async Task Sender_ignores_a_late_copy_of_a_message_whose_next_attempt_is_queued()
    {
        var reader = await _rig.ReaderAsync();
        var page = DeliveryRig.Page(Changes.Opened(), reader);
        _rig.Channel.Answers(new SendResult.Deferred("500"));
        await _rig.RunAsync(page);

        var copy = await _rig.RunAsync(Alone(page));

        Assert.Empty(copy);
        Assert.Single(_rig.Channel.Given);
    }

    [Fact]
    public async Task Sender_disables_a_subscriber_whose_attempts_are_exhausted()
    {
        var reader = await _rig.ReaderAsync();
        _rig.Channel.Answers(new SendResult.Deferred("500"));

        var attempts = await ExhaustAsync(DeliveryRig.Page(Changes.Opened(), reader));

        var disabled = await _rig.Subscriptions.GetAsync(reader.Id);
        Assert.Equal(10, attempts);
        Assert.Equal((SubscriberState.Disabled, "500, 10 times"), (disabled.State, disabled.DisabledFor));
        Assert.Contains(_rig.Logs.All, line => line.StartsWith("503 Warning", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Sender_keeps_a_subscriber_when_a_fault_of_ours_lasted_to_the_end()
    {
        var reader = await _rig.ReaderAsync();
        _rig.Channel.Answer = (_, _) => throw new InvalidOperationException("broken");

        await ExhaustAsync(DeliveryRig.Page(Changes.Opened(), reader));

        Assert.Equal(SubscriberState.Active, (await _rig.Subscriptions.GetAsync(reader.Id)).State);
        Assert.Equal(("fault in Email, 10 times", DeliveryState.Rejected), await StatusAsync(reader));

        // The page comes again: what the row says must end nothing either.
        await _rig.RunAsync(DeliveryRig.Page(Changes.Opened(), reader));
        Assert.Equal(SubscriberState.Active, (await _rig.Subscriptions.GetAsync(reader.Id)).State);
    }

    [Fact]
    public async Task Row_of_a_refusal_that_ends_a_subscription_says_so_for_a_repeat_after_a_crash()
    {
        var reader = await _rig.ReaderAsync();
        _rig.Channel.Answers(new SendResult.Rejected("410", EndsSubscription: true));

        await _rig.RunAsync(DeliveryRig.Page(Changes.Opened(), reader));

        Assert.Equal(
            "410",
            (await _rig.Deliveries.GetAsync(DeliveryKey.Of(Changes.Quetta, 1, reader.Id), CancellationToken.None))?.Disabled
        );
    }

    [Fact]
    public async Task Sender_ends_a_subscription_also_when_it_died_between_the_row_and_the_subscriber()
    {
        var reader = await _rig.ReaderAsync();
        var key = DeliveryKey.Of(Changes.Quetta, 1, reader.Id);
        var row = new DeliveryRow
        {
            State = DeliveryState.Rejected,
            Attempts = 1,
            Failed = 0,
            At = Changes.Morning,
            Disabled = "410",
        };
        await _rig.Deliveries.SentAsync(key, Content.Of(Changes.Opened()) with { To = reader }, row, CancellationToken.None);

        await _rig.RunAsync(DeliveryRig.Page(Changes.Opened(), reader));

        Assert.Equal("410", (await _rig.Subscriptions.GetAsync(reader.Id)).DisabledFor);
        Assert.Empty(_rig.Channel.Given);
    }

    [Fact]
    public async Task Sender_waits_as_long_as_the_receiver_asks()
    {
        var reader = await _rig.ReaderAsync();
        _rig.Channel.Answers(new SendResult.Deferred("429", TimeSpan.FromMinutes(10)));

        var later = Assert.Single(await _rig.RunAsync(DeliveryRig.Page(Changes.Opened(), reader)));

        Assert.InRange(later.Delay, TimeSpan.FromMinutes(10), TimeSpan.FromMinutes(11));
    }

    [Fact]
    public async Task Sender_isolates_a_fault_and_tells_it_without_the_address()
    {
        var readers = await ReadersAsync(2);
        _rig.Channel.Answer = (alert, _) =>
            alert.To.Id == readers[0].Id
                ? throw new InvalidOperationException("broken")
                : Task.FromResult<SendResult>(new SendResult.Sent("250"));

        var later = Assert.Single(await _rig.RunAsync(DeliveryRig.Page(Changes.Opened(), readers)));

        Assert.Equal([readers[0].Id], DeliveryRig.Read(later).Subscribers);
        Assert.Equal(("250", DeliveryState.Sent), await StatusAsync(readers[1]));
        Assert.DoesNotContain(_rig.Logs.All, line => line.Contains("@example.org", StringComparison.Ordinal));
        Assert.Contains(_rig.Logs.All, line => line.StartsWith("504 Error", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Sender_does_not_let_others_wait_for_receivers_that_do_not_answer()
    {
        var readers = await ReadersAsync(40);
        var dead = readers.Take(15).Select(reader => reader.Id).ToHashSet();
        var (never, others) = AnswerOthers(dead, 25);

        var page = _rig.RunAsync(DeliveryRig.Page(Changes.Opened(), readers));
        await others.WaitAsync(TimeSpan.FromSeconds(20));
        never.SetResult(new SendResult.Deferred("timed out"));

        Assert.Equal(15, (await page).Count);
    }

    [Fact]
    public async Task Sender_gives_no_channel_an_alert_for_a_suppressed_address_and_records_why()
    {
        var reader = await _rig.ReaderAsync();
        await _rig.Subscriptions.Suppression.SuppressAsync(reader.Address, SuppressionReason.Bounce, CancellationToken.None);
        await _rig.Subscriptions.Subscribers.UpdateAsync(
            reader.Id,
            current => current with { State = SubscriberState.Active },
            CancellationToken.None
        );

        await _rig.RunAsync(DeliveryRig.Page(Changes.Opened(), reader));

        Assert.Empty(_rig.Channel.Given);
        Assert.Equal(("suppressed (bounce)", DeliveryState.Rejected), await StatusAsync(reader));
    }

    [Fact]
    public async Task Sender_follows_the_subscriber_and_not_the_page()
    {
        var gone = await _rig.ReaderAsync("gul");
        var pending = await _rig.Subscriptions.AskAsync("pending@example.org", "everything");
        var elsewhere = await _rig.Subscriptions.ConfirmedAsync("bannu@example.org", "Bannu");
        await _rig.Subscriptions.Unsubscription.UnsubscribeAsync(gone.Id, CancellationToken.None);
        var page = new ChangeJob(Changes.Opened())
        {
            Subscribers = [gone.Id, pending.Subscriber, elsewhere.Id, SubscriberKeys.NewId(), "no id"],
        };

        await _rig.RunAsync(page);

        Assert.Empty(_rig.Channel.Given);
    }

    [Fact]
    public async Task Sender_tells_of_a_retraction_to_first_report_readers_who_were_told()
    {
        var told = await FirstOnlyAsync("told");
        var untold = await FirstOnlyAsync("untold");
        await _rig.RunAsync(DeliveryRig.Page(Changes.Opened(), told));

        await _rig.RunAsync(DeliveryRig.Page(Changes.Retracted(), told, untold));

        Assert.Equal([(told.Id, 1), (told.Id, 3)], _rig.Channel.Given.Select(alert => (alert.To.Id, ChannelDouble.Change(alert).Number)));
    }

    [Fact]
    public async Task Sender_sends_a_confirmation_to_a_pending_subscriber_while_it_is_good()
    {
        var id = (await _rig.Subscriptions.AskAsync("asma@example.org", "everything")).Subscriber;
        var old = Assert.Single(await _rig.Subscriptions.PagesAsync());
        _rig.Time.Advance(TimeSpan.FromMinutes(1));
        await _rig.Subscriptions.AskAsync("asma@example.org", "Quetta");
        var current = Assert.Single(await _rig.Subscriptions.PagesAsync());

        await _rig.RunAsync(old);
        await _rig.RunAsync(current);
        await _rig.RunAsync(current);

        var sent = Assert.Single(_rig.Channel.Given);
        Assert.Equal(
            ("district:Quetta", id),
            (Assert.Single(Assert.IsType<AlertContent.Confirming>(sent.Content).Proposal.Watches).Topic, sent.To.Id)
        );
    }

    /// <summary>The channel keeps silent to some, and delivers to the others.</summary>
    /// <returns>What ends the silence, and what ends when so many others were reached.</returns>
    private (TaskCompletionSource<SendResult> Never, Task Others) AnswerOthers(HashSet<string> dead, int count)
    {
        var (never, others) = (new TaskCompletionSource<SendResult>(), new TaskCompletionSource());
        _rig.Channel.Answer = async (alert, _) =>
        {
            if (dead.Contains(alert.To.Id))
                return await never.Task;
            if (Interlocked.Decrement(ref count) == 0)
                others.SetResult();
            return new SendResult.Sent("250");
        };
        return (never, others.Task);
    }

    private async Task<Subscriber[]> ReadersAsync(int count)
    {
        var readers = new ConcurrentBag<Subscriber>();
        await Parallel.ForEachAsync(Enumerable.Range(0, count), async (i, _) => readers.Add(await _rig.ReaderAsync($"reader{i}")));
        return [.. readers];
    }

    private async Task<Subscriber> FirstOnlyAsync(string name)
    {
        var request = new SignUpRequest($"{name}@example.org", null, [new WatchRequest("everything", Updates: false)]);
        var id = Assert
            .IsType<SignUpResult.Accepted>(await _rig.Subscriptions.SignUp.RequestAsync(request, CancellationToken.None))
            .Subscriber;
        return Assert
            .IsType<ConfirmResult.Confirmed>(await _rig.Subscriptions.Confirmation.ConfirmAsync(id, CancellationToken.None))
            .Subscriber;
    }

    private async Task<(string?, DeliveryState)> StatusAsync(Subscriber reader)
    {
        var row = await _rig.RowAsync(Changes.Opened(), reader);
        return (row!.Status, row.State);
    }

    /// <summary>As it comes again once its receiver failed.</summary>
    private static DeliveryJob Alone(DeliveryJob page) => page with { Alone = true };

    /// <summary>Runs a page of one and what follows from it until nothing does.</summary>
    private async Task<int> ExhaustAsync(DeliveryJob page)
    {
        var attempts = 0;
        for (IReadOnlyList<Outgoing> next = [DeliveryJob.Queue.Message(page)]; next.Count > 0; attempts++)
        {
            _rig.Time.Advance(next[0].Delay);
            next = await _rig.RunAsync(DeliveryRig.Read(Assert.Single(next)));
        }

        return attempts;
    }
}
