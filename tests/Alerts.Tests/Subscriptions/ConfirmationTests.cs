using Alerts.Subscriptions.Checks;
using Alerts.Subscriptions.Management;
using Alerts.Subscriptions.SignUps;
using Alerts.Subscriptions.Subscribers;
using Alerts.Subscriptions.Topics;

namespace Alerts.Tests.Subscriptions;

public sealed class ConfirmationTests : IDisposable
{
    private readonly SubscriptionRig _rig = new();

    public void Dispose() => _rig.Dispose();

    [Fact]
    public async Task Confirm_turns_alerts_on_as_often_as_the_link_is_opened()
    {
        var (id, token) = await AskAsync("Balochistan");

        var first = await _rig.Confirmation.ConfirmAsync(id, token, CancellationToken.None);
        var second = await _rig.Confirmation.ConfirmAsync(id, token, CancellationToken.None);

        Assert.Equal(SubscriberState.Active, Assert.IsType<ConfirmResult.Confirmed>(first).Subscriber.State);
        Assert.IsType<ConfirmResult.Confirmed>(second);
        Assert.Equal([id], await _rig.WatchersAsync("province:Balochistan"));
    }

    [Fact]
    public async Task Confirm_refuses_a_wrong_token_an_unknown_id_and_a_link_for_something_else()
    {
        var (id, _) = await AskAsync("Balochistan");
        var unsubscribe = LinkToken.Unsubscribe(await _rig.GetAsync(id));

        foreach (
            var (other, token) in new[] { (id, "wrong"), (id, ""), (id, unsubscribe), (SubscriberKeys.NewId(), "wrong"), ("../x", "wrong") }
        )
            Assert.IsType<ConfirmResult.NotGood>(await _rig.Confirmation.ConfirmAsync(other, token, CancellationToken.None));

        Assert.Equal(SubscriberState.Pending, (await _rig.GetAsync(id)).State);
    }

    [Theory]
    [InlineData(-1, true)]
    [InlineData(0, false)]
    public async Task Confirm_is_good_for_48_hours(int ticks, bool good)
    {
        var (id, token) = await AskAsync("Balochistan");
        _rig.Time.Advance(TimeSpan.FromHours(48) + TimeSpan.FromTicks(ticks));

        var result = await _rig.Confirmation.ConfirmAsync(id, token, CancellationToken.None);

        Assert.Equal(good, result is ConfirmResult.Confirmed);
    }

    [Fact]
    public async Task Confirm_refuses_the_link_of_a_list_that_a_later_sign_up_replaced()
    {
        var (id, token) = await AskAsync("Balochistan");
        await AskAsync("Quetta");

        var result = await _rig.Confirmation.ConfirmAsync(id, token, CancellationToken.None);

        Assert.IsType<ConfirmResult.NotGood>(result);
    }

    /// <summary>Else the reader gets what the earlier mail showed, and the later link opens nothing.</summary>
    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    public async Task A_sign_up_that_comes_while_an_earlier_link_is_opened_can_still_be_confirmed(int before)
    {
        InterruptedTables? tables = null;
        using var rig = new SubscriptionRig(all => tables = new InterruptedTables(all));
        var id = (await rig.AskAsync("asma@example.org", "Balochistan")).Subscriber;
        var first = await LinkAsync();
        tables!.Interrupt(
            before,
            () =>
            {
                rig.Time.Advance(TimeSpan.FromSeconds(1));
                return rig.AskAsync("asma@example.org", "Quetta");
            }
        );

        await rig.Confirmation.ConfirmAsync(id, first, CancellationToken.None);
        tables.Stop();
        var later = await rig.Confirmation.ConfirmAsync(id, await LinkAsync(), CancellationToken.None);

        Assert.Equal("district:Quetta", Assert.Single(Assert.IsType<ConfirmResult.Confirmed>(later).Subscriber.Watches).Topic);
        Assert.Empty(await rig.WatchersAsync("province:Balochistan"));
        Assert.Equal([id], await rig.WatchersAsync("district:Quetta"));

        async Task<string> LinkAsync()
        {
            var subscriber = await rig.GetAsync(id);
            return LinkToken.Confirm(subscriber, subscriber.Proposed!.Wish);
        }
    }

    [Fact]
    public async Task Confirm_replaces_the_watches_when_somebody_signed_up_again()
    {
        var known = await _rig.ConfirmedAsync("asma@example.org", "Balochistan", "Quetta");

        await _rig.ConfirmedAsync("asma@example.org", "Quetta", "Bannu");

        Assert.Equal(["district:Quetta", "district:Bannu"], (await _rig.GetAsync(known.Id)).Watches.Select(watch => watch.Topic));
        Assert.Empty(await _rig.WatchersAsync("province:Balochistan"));
        Assert.Equal([known.Id], await _rig.WatchersAsync("district:Quetta"));
        Assert.Equal([known.Id], await _rig.WatchersAsync("district:Bannu"));
    }

    [Fact]
    public async Task Unsubscribe_is_one_click_and_the_same_again()
    {
        var reader = await _rig.ConfirmedAsync("asma@example.org", "Balochistan");
        var token = LinkToken.Unsubscribe(reader);

        var answers = new[]
        {
            await _rig.Unsubscription.UnsubscribeAsync(reader.Id, "wrong", CancellationToken.None),
            await _rig.Unsubscription.UnsubscribeAsync(reader.Id, token, CancellationToken.None),
            await _rig.Unsubscription.UnsubscribeAsync(reader.Id, token, CancellationToken.None),
        };

        Assert.Equal([false, true, true], answers);
        Assert.Equal(SubscriberState.Unsubscribed, (await _rig.GetAsync(reader.Id)).State);
        Assert.Empty(await _rig.WatchersAsync("province:Balochistan"));
    }

    [Fact]
    public async Task Disabling_keeps_the_reason_and_leaves_who_unsubscribed_alone()
    {
        var reader = await _rig.ConfirmedAsync("asma@example.org", "Balochistan");
        var gone = await _rig.ConfirmedAsync("gul@example.org", "Balochistan");
        await _rig.Unsubscription.UnsubscribeAsync(gone.Id, CancellationToken.None);

        await _rig.Unsubscription.DisableAsync(reader.Id, "410", Changes.Morning, CancellationToken.None);
        await _rig.Unsubscription.DisableAsync(gone.Id, "410", Changes.Morning, CancellationToken.None);

        var disabled = await _rig.GetAsync(reader.Id);
        Assert.Equal((SubscriberState.Disabled, "410"), (disabled.State, disabled.DisabledFor));
        Assert.Equal(SubscriberState.Unsubscribed, (await _rig.GetAsync(gone.Id)).State);
        Assert.Empty(await _rig.WatchersAsync("province:Balochistan"));
    }

    [Fact]
    public async Task Expiry_forgets_who_never_confirmed_and_keeps_who_had()
    {
        var stranger = await _rig.AskAsync("gul@example.org", "everything");
        var reader = await _rig.ConfirmedAsync("asma@example.org", "Balochistan");
        await _rig.AskAsync("asma@example.org", "Bannu");

        await ExpireAsync(TimeSpan.FromHours(48) - TimeSpan.FromTicks(1), stranger.Subscriber);
        Assert.NotNull(await _rig.Subscribers.GetAsync(stranger.Subscriber, CancellationToken.None));
        await ExpireAsync(TimeSpan.FromTicks(1), stranger.Subscriber, reader.Id);

        Assert.Null(await _rig.Subscribers.GetAsync(stranger.Subscriber, CancellationToken.None));
        Assert.Null(await _rig.Subscribers.FindAsync(ChannelKind.Email, "gul@example.org", CancellationToken.None));
        var kept = await _rig.GetAsync(reader.Id);
        Assert.Equal((SubscriberState.Active, null), (kept.State, kept.Proposed));
    }

    [Fact]
    public void Subscriber_and_what_it_came_from_show_no_secret_when_printed()
    {
        var proposal = new Proposal
        {
            Watches = [],
            At = Changes.Morning,
            Secret = "whsec_topsecret",
        };
        var subscriber = ProposalBuilder.Confirmed(
            ProposalBuilder.Fresh(
                "0123456789abcdef01234567",
                ChannelKind.Webhook,
                "https://hooks.example/topsecret",
                "topsecret",
                proposal
            ),
            proposal,
            Changes.Morning
        );

        var printed = string.Join(
            ' ',
            subscriber,
            proposal,
            new SignUpRequest(null, "https://hooks.example/topsecret", null),
            new SignUpResult.Accepted("id", "whsec_topsecret"),
            new ConfirmResult.Confirmed(subscriber)
        );

        Assert.DoesNotContain("topsecret", printed, StringComparison.Ordinal);
    }

    private async Task ExpireAsync(TimeSpan later, params string[] ids)
    {
        _rig.Time.Advance(later);
        foreach (var id in ids)
            await _rig.Expiry.ExpireAsync(id, CancellationToken.None);
    }

    private async Task<(string Id, string Token)> AskAsync(string topic)
    {
        var id = (await _rig.AskAsync("asma@example.org", topic)).Subscriber;
        var subscriber = await _rig.GetAsync(id);
        return (id, LinkToken.Confirm(subscriber, subscriber.Proposed!.Wish));
    }
}
