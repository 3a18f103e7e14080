using Alerts.Subscriptions.Management;
using Alerts.Subscriptions.SignUps;
using Alerts.Subscriptions.Subscribers;
using Alerts.Subscriptions.Topics;

namespace Alerts.Tests.Subscriptions;

/// <summary>One person's sign-up, confirmation and erasure at one moment, interleaved at every operation.</summary>
public sealed class ErasureRaceTests : IDisposable
{
    private readonly SubscriptionRig _rig;
    private InterruptedTables? _tables;

    public ErasureRaceTests() => _rig = new SubscriptionRig(tables => _tables = new InterruptedTables(tables));

    public static TheoryData<int> Moments => [.. Enumerable.Range(0, 14)];

    public void Dispose() => _rig.Dispose();

    [Theory]
    [MemberData(nameof(Moments))]
    public async Task A_sign_up_that_is_interrupted_by_an_erasure_leaves_a_whole_subscriber_or_none(int moment)
    {
        var known = await _rig.ConfirmedAsync("asma@example.org", "Quetta");

        _tables!.Interrupt(moment, () => EraseAsync(known.Id));
        await _rig.AskAsync("asma@example.org", "Bannu");

        await AssertWholeAsync();
    }

    [Theory]
    [MemberData(nameof(Moments))]
    public async Task An_erasure_that_is_interrupted_by_a_sign_up_leaves_a_whole_subscriber_or_none(int moment)
    {
        var known = await _rig.ConfirmedAsync("asma@example.org", "Quetta");

        _tables!.Interrupt(moment, () => _rig.AskAsync("asma@example.org", "Bannu"));
        await EraseAsync(known.Id);

        await AssertWholeAsync();
        Assert.Empty(await _rig.WatchersAsync("district:Quetta"));
    }

    [Theory]
    [MemberData(nameof(Moments))]
    public async Task A_confirmation_that_is_interrupted_by_an_erasure_leaves_no_watch_without_a_reader(int moment)
    {
        var asked = await _rig.AskAsync("asma@example.org", "Quetta", "Bannu");

        _tables!.Interrupt(moment, () => EraseAsync(asked.Subscriber));
        await _rig.Confirmation.ConfirmAsync(asked.Subscriber, CancellationToken.None);

        await AssertWholeAsync();
    }

    [Theory]
    [MemberData(nameof(Moments))]
    public async Task An_erasure_that_is_interrupted_by_a_confirmation_leaves_nothing(int moment)
    {
        var asked = await _rig.AskAsync("asma@example.org", "Quetta");

        _tables!.Interrupt(moment, () => _rig.Confirmation.ConfirmAsync(asked.Subscriber, CancellationToken.None));
        await EraseAsync(asked.Subscriber);
        _tables.Stop();

        Assert.Null(await _rig.Subscribers.GetAsync(asked.Subscriber, CancellationToken.None));
        Assert.Null(await _rig.Subscribers.FindAsync(ChannelKind.Email, "asma@example.org", CancellationToken.None));
        Assert.Empty(await _rig.WatchersAsync("district:Quetta"));
    }

    [Theory]
    [MemberData(nameof(Moments))]
    public async Task An_expiry_that_is_interrupted_by_a_sign_up_leaves_a_whole_subscriber_or_none(int moment)
    {
        var asked = await _rig.AskAsync("asma@example.org", "Quetta");
        _rig.Time.Advance(Proposal.Life);

        _tables!.Interrupt(moment, () => _rig.AskAsync("asma@example.org", "Bannu"));
        await _rig.Expiry.ExpireAsync(asked.Subscriber, CancellationToken.None);

        await AssertWholeAsync();
    }

    private Task EraseAsync(string id) => _rig.Erasure().EraseAsync(id, CancellationToken.None);

    // The address finds the one subscriber there is, and the index has no more than that one's watches.
    private async Task AssertWholeAsync()
    {
        _tables!.Stop();
        var subscribers = new List<Subscriber>();
        await foreach (var subscriber in _rig.Subscribers.ListAsync(CancellationToken.None))
            subscribers.Add(subscriber);
        var found = await _rig.Subscribers.FindAsync(ChannelKind.Email, "asma@example.org", CancellationToken.None);
        Assert.Equal(subscribers.Select(subscriber => subscriber.Id).SingleOrDefault(), found);
        foreach (var topic in new[] { "district:Quetta", "district:Bannu" })
        {
            var watching = subscribers.Where(one => one.State == SubscriberState.Active && one.Watches.Any(watch => watch.Topic == topic));
            Assert.Equal(watching.Select(one => one.Id), await _rig.WatchersAsync(topic));
        }
    }
}
