using Alerts.Delivery.Messages;
using Alerts.Delivery.Tally;
using Alerts.Operations.Status;
using Alerts.Operations.Views;
using Alerts.Subscriptions.Subscribers;
using Alerts.Subscriptions.Topics;
using Alerts.Tests.Operations.Watching;

namespace Alerts.Tests.Operations.Status;

public sealed class StatusReaderTests : IDisposable
{
    private readonly WatchRig _rig = new();

    public void Dispose() => _rig.Dispose();

    [Fact]
    public async Task Latency_and_deliveries_are_told_for_a_day_and_a_month_after_a_restart()
    {
        await _rig.LookAsync();
        await DeliverAsync(seconds: 40, age: TimeSpan.FromDays(10));
        await DeliverAsync(seconds: 8, age: TimeSpan.Zero);

        // Another process: nothing but what is stored.
        var status = await Reader().ReadAsync(CancellationToken.None);

        Assert.Equal((1, 2), (status.Last24Hours.Sent, status.Last30Days.Sent));
        Assert.InRange(status.Last24Hours.FromPublication.P50!.Value, 7.6, 8.4);
        Assert.InRange(status.Last30Days.FromPublication.P95!.Value, 38, 42);
        Assert.InRange(status.Last24Hours.FromFetch.P50!.Value, 3.8, 4.2);
        Assert.Empty(status.Conditions);
    }

    [Fact]
    public async Task What_stands_is_told_without_the_name_of_a_machine()
    {
        await _rig.LookAsync();
        await _rig.Conditions.StartedAsync("host-of-ours", _rig.Time.GetUtcNow(), CancellationToken.None);
        await _rig.Conditions.StartedAsync("host-of-ours", _rig.Time.GetUtcNow(), CancellationToken.None);
        await _rig.LookAsync(TimeSpan.FromMinutes(1));

        var status = await Reader().ReadAsync(CancellationToken.None);

        Assert.Equal("host-restarts", Assert.Single(status.Conditions).Rule);
        Assert.DoesNotContain("host-of-ours", status.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Stale_feeds_are_counted_and_are_a_condition_when_they_are_several()
    {
        _rig.Reads = false;
        await _rig.LookAsync();
        var now = _rig.Time.GetUtcNow();
        foreach (var id in new[] { "a", "b", "c" })
            await _rig.Feeds.AddAsync(
                new Alerts.Feeds.Registry.Feed
                {
                    Id = id,
                    Outlet = $"Outlet {id}",
                    Address = new Uri($"https://{id}.example/f"),
                    LastSuccess = now,
                    LastChanged = now,
                    NewestEntry = now.AddDays(-9),
                    LongestGap = TimeSpan.Zero,
                },
                CancellationToken.None
            );
        await _rig.LookAsync(TimeSpan.FromMinutes(1));

        var status = await Reader().ReadAsync(CancellationToken.None);

        Assert.Equal((3, 3, 3), (status.Feeds.Read, status.Feeds.Up, status.Feeds.Stale));
        Assert.Contains("Outlet a; Outlet b; Outlet c", Assert.Single(status.Conditions).Words, StringComparison.Ordinal);
        Assert.Equal("3 of 3, 3 stale", StatusView.Of(status, Language.English).Feeds);
    }

    [Fact]
    public async Task Storage_is_asked_once_in_half_a_minute()
    {
        await _rig.LookAsync();
        var reader = Reader();

        var first = await reader.ReadAsync(CancellationToken.None);
        _rig.Time.Advance(TimeSpan.FromSeconds(29));
        var second = await reader.ReadAsync(CancellationToken.None);
        _rig.Time.Advance(TimeSpan.FromSeconds(1));

        Assert.Same(first, second);
        Assert.NotSame(first, await reader.ReadAsync(CancellationToken.None));
    }

    private StatusReader Reader() => _rig.Status();

    private async Task DeliverAsync(double seconds, TimeSpan age)
    {
        var now = _rig.Time.GetUtcNow();
        var change = Tests.Subscriptions.Changes.Opened() with { Reported = new(now.AddSeconds(-seconds), now.AddSeconds(-seconds / 2)) };
        var tally = new DeliveryTally(_rig.Metrics.Meter, _rig.Time);
        tally.Count(new ChangeJob(change) { Subscribers = [] }, new Outcome(OutcomeKind.Sent) { Channel = ChannelKind.Email });
        foreach (var (hour, counts) in tally.Take())
            await _rig.Tallies.WriteAsync(hour - age, "worker", counts, CancellationToken.None);
    }
}
