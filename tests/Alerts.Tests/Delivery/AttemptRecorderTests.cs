using Alerts.Delivery.Digests;
using Alerts.Delivery.Ledger;
using Alerts.Delivery.Messages;
using Alerts.Incidents.Summaries;
using Alerts.Subscriptions.Subscribers;
using Alerts.Tests.Incidents;
using Alerts.Tests.Subscriptions;

namespace Alerts.Tests.Delivery;

/// <summary>What stands in an alert's row after an attempt, and what comes next, by the channel's answer.</summary>
public sealed class AttemptRecorderTests : IDisposable
{
    private static readonly TimeSpan ADay = TimeSpan.FromDays(1);

    private readonly DeliveryRig _rig = new();

    private TimeSpan? _wait;
    private Subscriber? _reader;

    private IncidentChange Change { get; } = Changes.Opened();

    public void Dispose() => _rig.Dispose();

    [Fact]
    public async Task A_sent_alert_has_its_receipt_and_no_lease()
    {
        var (row, next) = await TryAsync(new SendResult.Sent("200", "77"), page => page);

        Assert.Equal((DeliveryState.Sent, "200", "77", false, null), (row.State, row.Status, row.Reference, row.Kept, row.Confirms));
        Assert.Equal((_rig.Time.GetUtcNow(), null, 1), (row.At, row.LeaseUntil, row.Attempts));
        Assert.Null(next);
    }

    [Fact]
    public async Task A_mail_that_was_only_stored_is_kept_and_not_delivered()
    {
        var (row, _) = await TryAsync(new SendResult.Sent("kept") { Kept = true, Confirms = true }, page => page);

        Assert.Equal((true, true), (row.Kept, row.Confirms));
        Assert.Equal((0, 1), (_rig.Tally.Sent, _rig.Tally.Kept));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task An_alert_that_has_no_place_yet_waits_for_it_in_the_queue_it_came_from(bool alone)
    {
        var answer = new SendResult.NotYet(TimeSpan.FromSeconds(3), "no place");

        var (row, next) = await TryAsync(answer, page => page with { Alone = alone, FailedAttempts = 2 });

        Assert.Equal((DeliveryState.Waiting, "no place", 2, null), (row.State, row.Status, row.Failed, row.LeaseUntil));
        Assert.Equal((alone, 2), (next!.Alone, next.FailedAttempts));
        Assert.Empty(_rig.Metrics.Heard);
    }

    [Fact]
    public async Task A_failure_of_ours_takes_no_attempt_from_the_receiver_and_is_told_with_its_number()
    {
        var (_, next) = await TryAsync(
            new SendResult.Deferred("no login", OurSide: true),
            page => page with { FailedAttempts = 4, OwnFailures = 0 }
        );

        Assert.Equal(1, _rig.Metrics.Sum("alerts.deliveries channel=email result=deferred"));
        Assert.Equal((5, 1, true), (next!.FailedAttempts, next.OwnFailures, next.Alone));
        AssertWait(TimeSpan.FromSeconds(5));
        Assert.Contains(_rig.Logs.All, line => line.StartsWith("502 Warning", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_failure_of_the_receiver_waits_by_its_own_failures_alone()
    {
        await TryAsync(
            new SendResult.Deferred("500"),
            page => page with { FailedAttempts = 12, OwnFailures = 12, ContentRefusals = 5, ContentRefusedSince = Changes.Morning }
        );

        AssertWait(TimeSpan.FromSeconds(5));
    }

    [Theory]
    [InlineData(false, false)]
    [InlineData(true, false)]
    [InlineData(false, true)]
    public async Task A_request_to_wait_longer_is_obeyed_on_whichever_side_it_failed(bool ours, bool content)
    {
        var answer = new SendResult.Deferred("busy", RetryAfter: ADay / 2, OurSide: ours)
        {
            OfContent = content,
            OthersTakenAt = Changes.Morning,
        };

        await TryAsync(answer, page => page with { ContentRefusedSince = Changes.Morning - ADay });

        AssertWait(ADay / 2);
    }

    [Theory]
    [InlineData(-1, 0)]
    [InlineData(0, 0)]
    [InlineData(1, 1)]
    public async Task A_refusal_of_the_content_counts_once_another_mail_was_taken_after_the_first(int ticks, int counted)
    {
        var first = Changes.Morning - ADay;
        var answer = new SendResult.Deferred("spam") { OfContent = true, OthersTakenAt = first.AddTicks(ticks) };

        var (_, next) = await TryAsync(answer, page => page with { FailedAttempts = 3, ContentRefusedSince = first });

        Assert.Equal((counted, first), (next!.ContentRefusals, next.ContentRefusedSince));
        AssertWait(counted == 1 ? TimeSpan.FromSeconds(5) : TimeSpan.FromHours(2));
    }

    [Fact]
    public async Task The_first_refusal_of_the_content_does_not_count_and_says_when_it_was()
    {
        var answer = new SendResult.Deferred("spam") { OfContent = true, OthersTakenAt = Changes.Morning + ADay };

        var (_, next) = await TryAsync(answer, page => page);

        Assert.Equal((0, _rig.Time.GetUtcNow()), (next!.ContentRefusals, next.ContentRefusedSince));
    }

    [Fact]
    public async Task Content_that_is_refused_to_the_end_ends_the_alert_and_not_the_subscription()
    {
        var answer = new SendResult.Deferred("spam") { OfContent = true, OthersTakenAt = Changes.Morning };

        var (row, next) = await TryAsync(
            answer,
            page => page with { FailedAttempts = 1, ContentRefusals = 9, ContentRefusedSince = Changes.Morning - ADay }
        );

        Assert.Equal((DeliveryState.Rejected, "content refused: spam, 10 times", null), (row.State, row.Status, row.Disabled));
        Assert.Null(next);
        Assert.Equal(SubscriberState.Active, (await ReaderAsync()).State);
    }

    [Theory]
    [InlineData(false, "500, 10 times")]
    [InlineData(true, null)]
    public async Task A_receiver_that_fails_to_the_end_loses_the_subscription_unless_the_fault_is_ours(bool fault, string? disabled)
    {
        var (row, next) = await TryAsync(new SendResult.Deferred("500") { IsFault = fault }, page => page with { FailedAttempts = 9 });

        Assert.Equal((DeliveryState.Rejected, "500, 10 times", disabled), (row.State, row.Status, row.Disabled));
        Assert.Equal((null, _rig.Time.GetUtcNow()), (row.LeaseUntil, row.At));
        Assert.Null(next);
        Assert.Equal(fault ? SubscriberState.Active : SubscriberState.Disabled, (await ReaderAsync()).State);
        Assert.Contains(_rig.Logs.All, line => line.StartsWith("503 Warning", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_hold_that_ends_in_quiet_hours_lasts_to_their_end()
    {
        var reader = await ReaderAsync();
        await _rig.Subscriptions.Subscribers.UpdateAsync(
            reader.Id,
            current => current with { Preferences = new Preferences { Quiet = new QuietHours(new TimeOnly(22, 0), new TimeOnly(7, 30)) } },
            CancellationToken.None
        );
        _rig.Time.SetUtcNow(A.Time("2024-11-09 21:00"));

        var (row, next) = await TryAsync(new SendResult.Hold(A.Time("2024-11-09 23:00"), DigestReason.Quota), page => page);

        Assert.Equal(
            (DeliveryState.Held, A.Time("2024-11-10 07:30"), DigestReason.Quota, A.Time("2024-11-09 21:00").AddSeconds(1)),
            (row.State, row.HeldUntil, row.HeldFor, row.At)
        );
        var held = Assert.Single(await _rig.Parts.Held.ChangesAsync(reader.Id, CancellationToken.None));
        Assert.Equal(["everything"], held.Why.Select(watch => watch.Topic));
        Assert.Null(next);
        Assert.Empty(_rig.Metrics.Heard);
        Assert.Contains(_rig.Logs.All, line => line.StartsWith("505 Debug", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_change_is_in_a_digest_only_when_its_row_says_held_wherever_the_process_crashes(bool afterTheWrite)
    {
        var reader = await ReaderAsync();
        _rig.Channel.Answers(new SendResult.Hold(Changes.Morning + ADay, DigestReason.Quota));
        var deaths = 0;
        for (var died = true; died && deaths < 20; deaths++)
        {
            var change = Change with { Number = 10 + deaths };
            var dying = new DyingTables(_rig.Subscriptions.Tables, deaths, afterTheWrite);
            using var mortal = new SenderParts(_rig.Subscriptions, dying, [_rig.Channel]);
            await Record.ExceptionAsync(() => mortal.RunAsync(DeliveryRig.Page(change, reader)));
            died = dying.Died;

            var held = await _rig.Parts.Held.ChangesAsync(reader.Id, CancellationToken.None);
            var row = await _rig.RowAsync(change, reader);

            if (held.Any(one => one.Number == change.Number))
                Assert.Equal(DeliveryState.Held, row!.State);
        }

        Assert.InRange(deaths, 3, 19);
    }

    /// <summary>One attempt, as an engine makes it: the row after it, and the job that comes next.</summary>
    private async Task<(DeliveryRow Row, DeliveryJob? Next)> TryAsync(SendResult answer, Func<DeliveryJob, DeliveryJob> page)
    {
        var reader = await ReaderAsync();
        _rig.Channel.Answer = (_, _) =>
        {
            _rig.Time.Advance(TimeSpan.FromSeconds(1));
            return Task.FromResult(answer);
        };
        var messages = await _rig.RunAsync(page(DeliveryRig.Page(Change, reader)));
        _wait = messages.SingleOrDefault()?.Delay;
        return ((await _rig.RowAsync(Change, reader))!, messages.Count == 0 ? null : DeliveryRig.Read(messages[0]));
    }

    /// <summary>Up to a tenth more, which spreads retries.</summary>
    private void AssertWait(TimeSpan least) => Assert.InRange(_wait!.Value, least, least * 1.1);

    private async Task<Subscriber> ReaderAsync()
    {
        _reader ??= await _rig.ReaderAsync();
        return await _rig.Subscriptions.GetAsync(_reader.Id);
    }
}
