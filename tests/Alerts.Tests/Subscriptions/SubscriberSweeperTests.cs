using System.Net;
using Alerts.Platform.Messaging;
using Alerts.Platform.Storage;
using Alerts.Subscriptions;
using Alerts.Subscriptions.Subscribers;
using Alerts.Subscriptions.Topics;
using Microsoft.Extensions.Logging.Abstractions;

namespace Alerts.Tests.Subscriptions;

public sealed class SubscriberSweeperTests : IDisposable
{
    private readonly SubscriptionRig _rig = new();

    public void Dispose() => _rig.Dispose();

    [Fact]
    public async Task Sweeper_forgets_sign_ups_that_nobody_confirmed_and_keeps_everybody_else()
    {
        var confirmed = await _rig.ConfirmedAsync("asma@example.org", "everything");
        var late = await _rig.AskAsync("late@example.org", "everything");
        _rig.Time.Advance(TimeSpan.FromHours(1));
        var waiting = await _rig.AskAsync("waiting@example.org", "everything");
        _rig.Time.Advance(Proposal.Life - TimeSpan.FromHours(1));

        await SweepAsync();

        Assert.Null(await _rig.Subscribers.GetAsync(late.Subscriber, CancellationToken.None));
        Assert.NotNull((await _rig.GetAsync(waiting.Subscriber)).Proposed);
        Assert.Equal(SubscriberState.Active, (await _rig.GetAsync(confirmed.Id)).State);
    }

    [Fact]
    public async Task Sweeper_forgets_the_new_wish_of_who_confirmed_an_earlier_one()
    {
        var confirmed = await _rig.ConfirmedAsync("asma@example.org", "everything");
        await _rig.AskAsync("asma@example.org", "province:Balochistan");
        _rig.Time.Advance(Proposal.Life);

        await SweepAsync();

        var now = await _rig.GetAsync(confirmed.Id);
        Assert.Null(now.Proposed);
        Assert.Equal("everything", Assert.Single(now.Watches).Topic);
    }

    [Fact]
    public async Task Sweeper_forgets_the_counts_of_clients_when_their_hour_is_over()
    {
        await _rig.Limit.TakeAsync(IPAddress.Parse("198.51.100.7"), CancellationToken.None);
        var hour = _rig.Time.GetUtcNow().UtcDateTime.ToString("yyyyMMddHH", null);

        await SweepAsync();
        var counted = await CountAsync(hour);
        _rig.Time.Advance(TimeSpan.FromHours(1));
        await SweepAsync();

        Assert.Equal((1, 0), (counted, await CountAsync(hour)));
    }

    private Task<HandlerResult> SweepAsync() =>
        new SubscriberSweeper(_rig.Subscribers, _rig.Expiry, _rig.Limit, _rig.Time, NullLogger<SubscriberSweeper>.Instance).RunAsync(
            CancellationToken.None
        );

    private async Task<int> CountAsync(string hour)
    {
        var rows = 0;
        await foreach (var _ in _rig.Tables.RangeAsync(TableNames.Clients, hour, from: null, before: null, CancellationToken.None))
            rows++;
        return rows;
    }
}
