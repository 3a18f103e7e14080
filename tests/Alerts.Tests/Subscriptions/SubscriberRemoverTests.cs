using Alerts.Platform.Storage;
using Alerts.Subscriptions;
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

    [Theory]
    [InlineData("expire", RemovalReason.Expired)]
    [InlineData("erase", RemovalReason.Erased)]
    public async Task Removal_that_an_earlier_version_queued_among_the_alerts_goes_on_to_its_own_queue(string kind, object reason)
    {
        using var rig = new Delivery.DeliveryRig();
        var older = DeliveryJob.Queue.Read($$"""{"dueAt":"x","notice":{"id":"n","kind":"{{kind}}"},"subscribers":["a","b"]}""");

        var step = await rig.Sender.HandleAsync(older, CancellationToken.None);

        Assert.Equal(
            [("a", (RemovalReason)reason), ("b", (RemovalReason)reason)],
            step.Next.Select(message => Removal.Queue.Read(message.Body)).Select(removal => (removal.Subscriber, removal.Reason))
        );
        Assert.All(step.Next, message => Assert.Equal(QueueNames.Removals, message.Queue));
    }

    /// <returns>How many removals were due.</returns>
    private async Task<int> TakeAsync()
    {
        var remover = new SubscriberRemover(_rig.Expiry, _rig.Eraser());
        var messages = await _rig.Queues.ReceiveAsync(QueueNames.Removals, 32, TimeSpan.FromHours(100), CancellationToken.None);
        foreach (var message in messages)
            await remover.HandleAsync(Removal.Queue.Read(message.Body), CancellationToken.None);
        return messages.Count;
    }
}
