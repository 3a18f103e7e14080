using Alerts.Delivery.Messages;
using Alerts.Incidents.Summaries;
using Alerts.Subscriptions.Subscribers;
using Alerts.Tests.Subscriptions;

namespace Alerts.Tests.Delivery.Tally;

public sealed class DeliveryTallyTests : IDisposable
{
    private readonly DeliveryRig _rig = new();

    public void Dispose() => _rig.Dispose();

    [Fact]
    public async Task A_delivery_counts_once_when_its_page_comes_again()
    {
        var page = DeliveryRig.Page(Changes.Opened(), await _rig.ReaderAsync());

        await _rig.RunAsync(page);
        await _rig.RunAsync(page);

        Assert.Equal(1, _rig.Metrics.Sum("alerts.deliveries channel=email result=sent"));
        Assert.Equal(1, _rig.Metrics.Sum("alerts.deliveries channel=email result=skipped"));
        Assert.Equal(1, _rig.Tally.Sent);
    }

    [Fact]
    public async Task A_delivery_counts_when_another_of_its_page_breaks_the_call()
    {
        var (good, bad) = (await _rig.ReaderAsync("asma"), await _rig.ReaderAsync("bilal"));
        using var stop = new CancellationTokenSource();
        _rig.Channel.Answer = async (alert, cancel) =>
        {
            if (alert.To.Id == good.Id)
                return new SendResult.Sent("250");
            await stop.CancelAsync();
            throw new OperationCanceledException(cancel);
        };
        var page = DeliveryRig.Page(Changes.Opened(), good, bad);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => _rig.Sender.HandleAsync(page, stop.Token));
        _rig.Channel.Answers(new SendResult.Sent("250"));
        _rig.Time.Advance(TimeSpan.FromMinutes(2));
        await _rig.RunAsync(page);

        Assert.Equal(2, _rig.Metrics.Sum("alerts.deliveries channel=email result=sent"));
    }

    [Fact]
    public async Task A_failing_receiver_shows_in_the_metric_that_its_alert_rule_watches()
    {
        _rig.Channel.Answers(new SendResult.Deferred("500"));
        await _rig.RunAsync(DeliveryRig.Page(Changes.Opened(), await _rig.ReaderAsync("asma")));
        _rig.Channel.Answers(new SendResult.Rejected("410", EndsSubscription: true));
        await _rig.RunAsync(DeliveryRig.Page(Changes.Opened(), await _rig.ReaderAsync("bilal")));

        Assert.Equal(1, _rig.Metrics.Sum("alerts.deliveries channel=email result=deferred"));
        Assert.Equal(1, _rig.Metrics.Sum("alerts.deliveries channel=email result=rejected"));
        Assert.Equal(1, Assert.Single(_rig.Tally.Take()).Counts.FailedShare);
    }

    [Fact]
    public async Task What_is_only_held_back_is_no_attempt()
    {
        _rig.Channel.Answers(new SendResult.NotYet(TimeSpan.FromMinutes(1)));

        await _rig.RunAsync(DeliveryRig.Page(Changes.Opened(), await _rig.ReaderAsync()));

        Assert.Empty(_rig.Metrics.Heard);
        Assert.Empty(_rig.Tally.Take());
    }

    [Fact]
    public async Task Latency_runs_from_publication_and_from_fetch_to_delivery()
    {
        var now = _rig.Time.GetUtcNow();
        var change = Changes.Opened() with { Reported = new ReportTimes(now.AddMinutes(-5), now.AddSeconds(-12)) };

        await _rig.RunAsync(DeliveryRig.Page(change, await _rig.ReaderAsync()));

        Assert.Equal([300.0], _rig.Metrics.Values("alerts.latency"));
        Assert.Equal([12.0], _rig.Metrics.Values("alerts.latency.fetched"));
    }

    [Fact]
    public async Task Backlog_of_a_first_visit_counts_from_its_fetch_alone()
    {
        var now = _rig.Time.GetUtcNow();
        var change = Changes.Opened() with { Reported = new ReportTimes(now.AddDays(-2), now.AddSeconds(-12), Untimed: true) };

        await _rig.RunAsync(DeliveryRig.Page(change, await _rig.ReaderAsync()));

        Assert.Empty(_rig.Metrics.Values("alerts.latency"));
        Assert.Equal([12.0], _rig.Metrics.Values("alerts.latency.fetched"));
        Assert.Empty(_rig.Tally.Take().Single().Counts.Published);
    }

    [Fact]
    public async Task Latency_of_a_publisher_whose_clock_runs_ahead_is_none()
    {
        var now = _rig.Time.GetUtcNow();
        var change = Changes.Opened() with { Reported = new ReportTimes(now.AddMinutes(3), now) };

        await _rig.RunAsync(DeliveryRig.Page(change, await _rig.ReaderAsync()));

        Assert.Equal([0.0], _rig.Metrics.Values("alerts.latency"));
    }

    [Fact]
    public async Task What_an_operator_changed_has_no_latency()
    {
        await _rig.RunAsync(DeliveryRig.Page(Changes.Opened(), await _rig.ReaderAsync()));

        Assert.Empty(_rig.Metrics.Values("alerts.latency"));
    }

    [Fact]
    public void Hours_are_kept_apart_and_taken_only_when_they_changed()
    {
        _rig.Time.SetUtcNow(new DateTimeOffset(2030, 1, 1, 10, 59, 59, TimeSpan.Zero));
        Count();
        _rig.Time.Advance(TimeSpan.FromSeconds(1));
        Count();

        var first = _rig.Tally.Take();
        Count();
        var second = _rig.Tally.Take();

        Assert.Equal([10, 11], first.Select(hour => hour.Hour.Hour).Order());
        Assert.Equal((11, 2), (Assert.Single(second).Hour.Hour, (int)second[0].Counts.Sent));
        Assert.Empty(_rig.Tally.Take());

        void Count() => _rig.Tally.Count(DeliveryRig.Page(Changes.Opened()), new Outcome(OutcomeKind.Sent) { Channel = ChannelKind.Email });
    }

    [Fact]
    public void Reports_and_planned_alerts_are_in_the_hour_in_which_an_earlier_room_counts_them()
    {
        _rig.Time.SetUtcNow(new DateTimeOffset(2030, 1, 1, 10, 59, 59, TimeSpan.Zero));
        _rig.Metrics.Meter.Report();
        _rig.Metrics.Meter.Planned(3);
        _rig.Time.Advance(TimeSpan.FromSeconds(1));
        _rig.Metrics.Meter.Report();
        _rig.Metrics.Meter.Report();

        var hours = _rig.Tally.Take().OrderBy(hour => hour.Hour);

        Assert.Equal([(10, 1L, 3L), (11, 2L, 0L)], hours.Select(hour => (hour.Hour.Hour, hour.Counts.Reports, hour.Counts.Planned)));
    }
}
