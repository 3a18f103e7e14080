using Alerts.Subscriptions.Management;
using Alerts.Subscriptions.Subscribers;

namespace Alerts.Tests.Subscriptions;

public sealed class SubscriberRemoverTests : IDisposable
{
    private readonly SubscriptionRig _rig = new();

    public void Dispose() => _rig.Dispose();

    [Fact]
    public async Task Message_of_a_sign_up_takes_it_away_when_it_was_not_confirmed_in_time()
    {
        var id = (await _rig.AskAsync("asma@example.org", "Quetta")).Subscriber;
        _rig.Time.Advance(Proposal.Life);

        var taken = await TakeAsync();

        Assert.Equal(1, taken);
        Assert.Null(await _rig.Subscribers.GetAsync(id, CancellationToken.None));
    }

    [Fact]
    public async Task Message_of_a_sign_up_leaves_a_reader_who_confirmed()
    {
        var reader = await _rig.ConfirmedAsync("asma@example.org", "Quetta");
        _rig.Time.Advance(Proposal.Life);

        var taken = await TakeAsync();

        Assert.Equal(1, taken);
        Assert.Equal(SubscriberState.Active, (await _rig.GetAsync(reader.Id)).State);
    }

    [Fact]
    public async Task Message_of_an_erasure_erases_again_what_was_written_since()
    {
        var reader = await _rig.ConfirmedAsync("asma@example.org", "Quetta");
        await _rig.Erasure().EraseAsync(reader.Id, CancellationToken.None);
        await _rig.Subscribers.InsertAsync(reader, CancellationToken.None);
        _rig.Time.Advance(Erasure.Again);

        await TakeAsync();

        Assert.Null(await _rig.Subscribers.GetAsync(reader.Id, CancellationToken.None));
    }

    [Fact]
    public void A_change_is_for_the_sender() =>
        Assert.False(SubscriberRemover.Takes(new AlertPage { Change = Changes.Opened(), Subscribers = ["a"] }));

    /// <returns>How many of the messages that wait were for the remover: the others are for the sender.</returns>
    private async Task<int> TakeAsync()
    {
        var remover = new SubscriberRemover(_rig.Expiry, _rig.Eraser());
        var pages = (await _rig.PagesAsync()).Where(SubscriberRemover.Takes).ToList();
        foreach (var page in pages)
            await remover.HandleAsync(page, CancellationToken.None);
        return pages.Count;
    }
}
