using Alerts.Delivery.Ledger;
using Alerts.Delivery.Messages;
using Alerts.Delivery.Pipeline;
using Alerts.Platform.Messaging;
using Alerts.Platform.Storage;
using Alerts.Subscriptions.Subscribers;
using Alerts.Tests.Subscriptions;

namespace Alerts.Tests.Delivery;

public sealed class SlowSendsTests : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    private readonly DeliveryRig _rig = new();
    private readonly TaskCompletionSource<SendResult> _answer = new();
    private readonly TaskCompletionSource<CancellationToken> _asked = new();

    public void Dispose() => _rig.Dispose();

    [Fact]
    public async Task Page_ends_without_a_slow_receiver_who_is_sent_it_once()
    {
        var slow = await SlowAsync();
        using var page = new CancellationTokenSource();

        var step = await AfterPatienceAsync(_rig.Sender.HandleAsync(DeliveryRig.Page(Changes.Opened(), slow), page.Token));
        await page.CancelAsync();
        var cancelled = (await _asked.Task).IsCancellationRequested;
        await EndAsync(new SendResult.Sent("200"));
        var follow = Assert.Single(step.Next);
        _rig.Time.Advance(follow.Delay);
        var last = await _rig.RunAsync(DeliveryRig.Read(follow));

        Assert.False(cancelled);
        Assert.Equal((QueueNames.Retries, TimeSpan.FromSeconds(60)), (follow.Queue, follow.Delay));
        Assert.Empty(last);
        Assert.Single(_rig.Channel.Given);
        Assert.Equal(("200", DeliveryState.Sent, 1), await EndOfAsync(slow));
        Assert.Empty(await RetriesAsync());
    }

    [Fact]
    public async Task Failure_of_a_slow_send_counts_once_and_brings_the_next_attempt_on_time()
    {
        var slow = await SlowAsync();
        var step = await AfterPatienceAsync(_rig.Sender.HandleAsync(DeliveryRig.Page(Changes.Opened(), slow), CancellationToken.None));

        await EndAsync(new SendResult.Deferred("timed out"));
        var waiting = await EndOfAsync(slow);
        _rig.Time.Advance(TimeSpan.FromSeconds(6));
        var retry = Assert.Single(await RetriesAsync());
        var ofCopy = await _rig.RunAsync(DeliveryRig.Read(Assert.Single(step.Next)));
        var sends = _rig.Channel.Given.Count;
        _rig.Channel.Answers(new SendResult.Deferred("500"));
        var next = Assert.Single(await _rig.RunAsync(retry));

        Assert.Equal(("timed out", DeliveryState.Waiting, 1), waiting);
        Assert.Equal((1, true), (retry.FailedAttempts, retry.Alone));
        Assert.NotNull((await _rig.Subscriptions.GetAsync(slow.Id)).FailingSince);
        Assert.Empty(ofCopy);
        Assert.Equal(1, sends);
        Assert.Equal(2, DeliveryRig.Read(next).FailedAttempts);
        Assert.Equal(("500", DeliveryState.Waiting, 2), await EndOfAsync(slow));
    }

    [Fact]
    public async Task Slow_send_of_a_process_that_died_is_taken_over_under_the_same_id()
    {
        var slow = await SlowAsync();
        var step = await AfterPatienceAsync(_rig.Sender.HandleAsync(DeliveryRig.Page(Changes.Opened(), slow), CancellationToken.None));
        var another = new ChannelDouble();
        using var survivor = new SenderParts(_rig.Subscriptions, _rig.Subscriptions.Tables, [another]);
        var follow = Assert.Single(step.Next);

        _rig.Time.Advance(follow.Delay);
        var last = await survivor.RunAsync(DeliveryRig.Read(follow));

        Assert.Empty(last);
        Assert.Equal(Assert.Single(_rig.Channel.Given).Id, Assert.Single(another.Given).Id);
        Assert.Equal(("250", DeliveryState.Sent, 2), await EndOfAsync(slow));
    }

    [Fact]
    public async Task Slow_send_that_fails_after_another_took_over_changes_nothing()
    {
        var slow = await SlowAsync();
        var step = await AfterPatienceAsync(_rig.Sender.HandleAsync(DeliveryRig.Page(Changes.Opened(), slow), CancellationToken.None));
        using var survivor = new SenderParts(_rig.Subscriptions, _rig.Subscriptions.Tables, [new ChannelDouble()]);
        var follow = Assert.Single(step.Next);
        _rig.Time.Advance(follow.Delay);
        await survivor.RunAsync(DeliveryRig.Read(follow));

        await EndAsync(new SendResult.Deferred("timed out"));
        _rig.Time.Advance(TimeSpan.FromSeconds(6));
        var last = await _rig.RunAsync(Assert.Single(await RetriesAsync()));

        Assert.Empty(last);
        Assert.Single(_rig.Channel.Given);
        Assert.Equal(("250", DeliveryState.Sent, 2), await EndOfAsync(slow));
    }

    [Fact]
    public async Task Receiver_that_goes_alone_is_waited_for()
    {
        var slow = await SlowAsync();
        var page = _rig.Sender.HandleAsync(DeliveryRig.Page(Changes.Opened(), slow) with { Alone = true }, CancellationToken.None);

        await PatienceEndsAsync();
        _answer.SetResult(new SendResult.Deferred("timed out"));

        // A page that had left would bring back the message that looks after the send, without an attempt.
        Assert.Equal(1, DeliveryRig.Read(Assert.Single((await page).Next)).FailedAttempts);
    }

    [Fact]
    public async Task Page_waits_when_too_many_sends_go_on_already()
    {
        var sends = Enumerable.Range(0, SlowSends.Most).Select(_ => new TaskCompletionSource<Outcome>()).ToList();
        var kept = sends.Count(send => _rig.Parts.Slow.Keep(send.Task));
        var slow = await SlowAsync();
        var page = _rig.Sender.HandleAsync(DeliveryRig.Page(Changes.Opened(), slow), CancellationToken.None);

        await PatienceEndsAsync();
        _answer.SetResult(new SendResult.Sent("200"));
        var step = await page;
        sends.ForEach(send => send.SetResult(new Outcome(OutcomeKind.Sent)));
        await _rig.Parts.Slow.StopAsync(CancellationToken.None);

        Assert.Equal(SlowSends.Most, kept);
        Assert.Empty(step.Next);
        Assert.True(_rig.Parts.Slow.Keep(Task.FromResult(new Outcome(OutcomeKind.Sent))));
    }

    [Fact]
    public async Task Stopping_waits_for_the_sends_until_there_is_no_time_left()
    {
        using var deadline = new CancellationTokenSource();
        var sending = new TaskCompletionSource<Outcome>();
        _rig.Parts.Slow.Keep(sending.Task);

        var stopping = _rig.Parts.Slow.StopAsync(CancellationToken.None);
        var late = _rig.Parts.Slow.StopAsync(deadline.Token);
        var waits = !stopping.IsCompleted && !late.IsCompleted;
        await deadline.CancelAsync();
        await late;
        sending.SetResult(new Outcome(OutcomeKind.Sent));
        await stopping;

        Assert.True(waits);
    }

    [Fact]
    public async Task Slow_send_that_breaks_is_told_and_stops_nobody()
    {
        _rig.Parts.Slow.Keep(Task.FromException<Outcome>(new InvalidOperationException("storage is away")));

        await _rig.Parts.Slow.StopAsync(CancellationToken.None);

        Assert.Contains(_rig.Logs.All, line => line.StartsWith("506 Error", StringComparison.Ordinal));
    }

    private async Task<Subscriber> SlowAsync()
    {
        _rig.Channel.Answer = (_, cancel) =>
        {
            _asked.TrySetResult(cancel);
            return _answer.Task;
        };
        return await _rig.ReaderAsync("slow");
    }

    private async Task EndAsync(SendResult result)
    {
        _answer.SetResult(result);
        await _rig.Parts.Slow.StopAsync(CancellationToken.None);
    }

    private async Task<HandlerResult> AfterPatienceAsync(Task<HandlerResult> page)
    {
        await PatienceEndsAsync();
        return await page.WaitAsync(TimeSpan.FromSeconds(10));
    }

    private async Task PatienceEndsAsync()
    {
        await _asked.Task;
        await _rig.Time.WaitsBeginAsync(Patience);
        _rig.Time.Advance(Patience);
    }

    private async Task<IReadOnlyList<DeliveryJob>> RetriesAsync() =>
        [
            .. (await _rig.Subscriptions.Queues.ReceiveAsync(QueueNames.Retries, 32, TimeSpan.FromHours(1), CancellationToken.None)).Select(
                message => DeliveryJob.Retries.Read(message.Body)
            ),
        ];

    private async Task<(string?, DeliveryState, int)> EndOfAsync(Subscriber reader)
    {
        var row = (await _rig.RowAsync(Changes.Opened(), reader))!;
        return (row.Status, row.State, row.Attempts);
    }
}
