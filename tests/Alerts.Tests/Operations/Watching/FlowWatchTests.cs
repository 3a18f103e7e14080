using Alerts.Delivery.Messages;
using Alerts.Feeds.Registry;
using Alerts.Hosting.Declarations;
using Alerts.Platform.Messaging;
using Alerts.Platform.Storage;
using Alerts.Subscriptions.Subscribers;
using Alerts.Tests.Delivery;
using Alerts.Tests.Hosting;

namespace Alerts.Tests.Operations.Watching;

/// <summary>Each alert rule's condition, made to happen, seen as the metric that the rule watches, and told to operators.</summary>
public sealed class FlowWatchTests : IDisposable
{
    private static readonly TimeSpan AMinute = TimeSpan.FromMinutes(1);

    private readonly WatchRig _rig = new();

    public void Dispose() => _rig.Dispose();

    [Fact]
    public async Task A_message_that_fails_on_every_attempt_shows_as_poison()
    {
        await _rig.LookAsync();
        var function = new FakeFunction("ClassifyItem", QueueNames.Items)
        {
            Does = (_, _) => throw new InvalidOperationException("Broken."),
        };
        await _rig.Store.Queues.SendAsync([new Outgoing(QueueNames.Items, "{}", TimeSpan.Zero)], CancellationToken.None);
        var caller = Runners.Messages(_rig.Store.Queues, _rig.Store.Tables, new QueueSettings { MaxDequeueCount = 1 }, _rig.Time);
        var message = Assert.Single(await _rig.Store.Queues.ReceiveAsync(QueueNames.Items, 1, AMinute, CancellationToken.None));
        await caller.CallAsync(function.Code, QueueNames.Items, message, CancellationToken.None);

        await _rig.LookAsync(AMinute);

        Assert.Equal(1, _rig.Metrics.Values("alerts.queue.length queue=items-poison")[^1]);
        Assert.Equal(["Alerts: 1 message of queue items failed on every attempt."], _rig.Told);
    }

    [Fact]
    public async Task A_queue_that_nobody_reads_shows_its_age()
    {
        await _rig.LookAsync();
        await _rig.Store.Queues.SendAsync([new Outgoing(QueueNames.Reports, "{}", TimeSpan.Zero)], CancellationToken.None);

        await _rig.LookAsync(TimeSpan.FromMinutes(11));

        Assert.Equal(660, _rig.Metrics.Values("alerts.queue.age queue=reports")[^1]);
        Assert.Equal(["queue-late|reports"], await _rig.StandingAsync());
    }

    [Fact]
    public async Task A_message_that_was_to_wait_is_no_older_than_the_time_since_it_might_be_taken()
    {
        await _rig.LookAsync();
        var later = Envelope.Seal(new Outgoing(QueueNames.Alerts, "{}", TimeSpan.FromHours(5)), null, _rig.Time.GetUtcNow());
        await _rig.Store.Queues.SendAsync([later], CancellationToken.None);

        await _rig.LookAsync(TimeSpan.FromHours(5) + AMinute);

        Assert.Equal(60, _rig.Metrics.Values("alerts.queue.age queue=alerts")[^1]);
        Assert.Empty(_rig.Told);
    }

    [Fact]
    public async Task A_silent_feed_and_unread_feeds_show_their_age()
    {
        _rig.Reads = false;
        await _rig.LookAsync();
        await AddFeedAsync("dawn", lastChanged: _rig.Time.GetUtcNow(), lastSuccess: _rig.Time.GetUtcNow());

        await _rig.LookAsync(TimeSpan.FromHours(25));

        Assert.Equal(90_000, _rig.Metrics.Values("alerts.feed.silence feed=dawn")[^1]);
        Assert.Equal(90_000, _rig.Metrics.Values("alerts.feeds.fetched.age")[^1]);
        Assert.Equal(["feed-silent|dawn", "no-feed-fetched"], (await _rig.StandingAsync()).Order());
        Assert.Equal(["Alerts: 2 problems need attention"], _rig.Told);
    }

    [Fact]
    public async Task A_feed_that_is_not_to_be_read_is_not_missed()
    {
        await _rig.LookAsync();
        await AddFeedAsync("old", _rig.Time.GetUtcNow(), _rig.Time.GetUtcNow(), removed: true);

        await _rig.LookAsync(TimeSpan.FromDays(3));

        Assert.Empty(await _rig.StandingAsync());
    }

    [Fact]
    public async Task Failing_receivers_the_quota_and_reports_without_alerts_are_told_of()
    {
        await _rig.LookAsync();
        var outcome = new Outcome(OutcomeKind.Later) { Channel = ChannelKind.Webhook };
        for (var i = 0; i < 20; i++)
        {
            _rig.Tally.Count(new DigestJob(default) { Subscribers = [] }, outcome);
            _rig.Metrics.Meter.Report();
        }

        foreach (var (hour, counts) in _rig.Tally.Take())
            await _rig.Tallies.WriteAsync(hour, "w", counts, CancellationToken.None);
        _rig.Quota.Used = 0.9;

        await _rig.LookAsync(AMinute);
        var before = await _rig.StandingAsync();
        await _rig.Subscribers.InsertAsync(Content.Reader, CancellationToken.None);
        await _rig.LookAsync(AMinute);

        Assert.Equal(["deliveries-fail", "email-quota"], before.Order());
        Assert.Equal(20, _rig.Metrics.Sum("alerts.deliveries channel=webhook result=deferred"));
        Assert.Equal(20, _rig.Metrics.Sum("alerts.reports"));
        Assert.Equal(0.9, _rig.Metrics.Values("alerts.email.quota")[^1]);
        Assert.Equal(["deliveries-fail", "email-quota", "no-alert-planned"], (await _rig.StandingAsync()).Order());
    }

    [Fact]
    public async Task Restarts_are_told_of_for_half_an_hour()
    {
        await _rig.LookAsync();
        await _rig.Conditions.StartedAsync("one", _rig.Time.GetUtcNow(), CancellationToken.None);
        await _rig.Conditions.StartedAsync("two", _rig.Time.GetUtcNow(), CancellationToken.None);
        await _rig.Conditions.StartedAsync("one", _rig.Time.GetUtcNow(), CancellationToken.None);

        await _rig.LookAsync(AMinute);
        var soon = await _rig.StandingAsync();
        await _rig.LookAsync(TimeSpan.FromMinutes(31));

        Assert.Equal(["host-restarts|one"], soon);
        Assert.Empty(await _rig.StandingAsync());
    }

    [Fact]
    public async Task A_condition_is_told_when_it_begins_and_when_it_ends_and_not_in_between()
    {
        await _rig.LookAsync();
        _rig.Quota.Used = 0.9;
        for (var look = 0; look < 10; look++)
            await _rig.LookAsync(AMinute);
        _rig.Quota.Used = 0.1;
        for (var look = 0; look < 10; look++)
            await _rig.LookAsync(AMinute);

        Assert.Equal(["Alerts: 90 % of the mail quota is used.", "Alerts: resolved: 90 % of the mail quota is used."], _rig.Told);
        Assert.Empty(await _rig.StandingAsync());
    }

    [Fact]
    public async Task A_condition_that_comes_and_goes_is_told_once()
    {
        await _rig.LookAsync();
        for (var look = 0; look < 12; look++)
        {
            _rig.Quota.Used = look % 3 == 0 ? 0.9 : 0.1;
            await _rig.LookAsync(AMinute);
        }

        Assert.Single(_rig.Told);
    }

    [Fact]
    public async Task A_notice_that_did_not_get_through_is_sent_again_and_then_no_more()
    {
        await _rig.LookAsync();
        _rig.Quota.Used = 0.9;
        _rig.Open = false;
        await _rig.LookAsync(AMinute);
        _rig.Open = true;
        await _rig.LookAsync(AMinute);
        await _rig.LookAsync(AMinute);

        Assert.Single(_rig.Told);
    }

    [Fact]
    public async Task Gauges_show_nothing_once_this_process_does_not_look_any_more()
    {
        await _rig.LookAsync();
        var heard = _rig.Metrics.Values("alerts.queue.length queue=items").Count;

        _rig.Time.Advance(TimeSpan.FromMinutes(4));
        _rig.Metrics.Look();

        Assert.Equal(heard, _rig.Metrics.Values("alerts.queue.length queue=items").Count);
    }

    private Task<bool> AddFeedAsync(string id, DateTimeOffset lastChanged, DateTimeOffset lastSuccess, bool removed = false) =>
        _rig.Feeds.AddAsync(
            new Feed
            {
                Id = id,
                Outlet = id,
                Address = new Uri($"https://{id}.example/feed"),
                LastChanged = lastChanged,
                LastSuccess = lastSuccess,
                Removed = removed,
            },
            CancellationToken.None
        );
}
