using Alerts.Delivery.Messages;
using Alerts.Subscriptions.Subscribers;
using Alerts.Tests.Subscriptions;

namespace Alerts.Tests.Delivery;

/// <summary>Who gets nothing of a page, and the reason that is logged and counted.</summary>
public sealed class EligibleStepTests : IDisposable
{
    private readonly DeliveryRig _rig = new();

    public void Dispose() => _rig.Dispose();

    [Fact]
    public async Task A_subscriber_who_is_erased_gets_nothing_as_unknown()
    {
        var next = await _rig.RunAsync(new ChangeJob(Changes.Opened()) { Subscribers = [SubscriberKeys.NewId()] });

        Assert.Empty(next);
        AssertSkipped("Unknown");
    }

    [Fact]
    public async Task A_digest_with_nothing_in_it_is_not_sent()
    {
        var reader = await _rig.ReaderAsync();

        var next = await _rig.RunAsync(new DigestJob(_rig.Time.GetUtcNow()) { Subscribers = [reader.Id] });

        Assert.Empty(next);
        AssertSkipped("NothingHeld");
        Assert.Equal(1, _rig.Metrics.Sum("alerts.deliveries channel=email result=skipped"));
    }

    [Fact]
    public async Task A_digest_for_one_who_left_is_not_sent()
    {
        var reader = await ChangedAsync(current => current with { State = SubscriberState.Disabled });

        var next = await _rig.RunAsync(new DigestJob(_rig.Time.GetUtcNow()) { Subscribers = [reader.Id] });

        Assert.Empty(next);
        AssertSkipped("NotActive");
    }

    [Theory]
    [InlineData(23, 23)]
    [InlineData(24, 24)]
    [InlineData(60, 24)]
    public async Task A_digest_looks_again_at_the_end_of_a_pause_and_after_a_day_at_the_latest(int pause, int expected)
    {
        var until = _rig.Time.GetUtcNow().AddHours(pause);
        var reader = await ChangedAsync(current => current with { PausedUntil = until });

        var later = Assert.Single(await _rig.RunAsync(new DigestJob(_rig.Time.GetUtcNow()) { Subscribers = [reader.Id] }));

        Assert.Equal(TimeSpan.FromHours(expected), later.Delay);
        Assert.Empty(_rig.Metrics.Heard);
    }

    [Fact]
    public async Task A_receiver_that_fails_at_present_goes_on_alone_at_once()
    {
        var reader = await ChangedAsync(current => current with { FailingSince = Changes.Morning });

        var later = Assert.Single(await _rig.RunAsync(DeliveryRig.Page(Changes.Opened(), reader)));

        Assert.Equal((TimeSpan.Zero, true), (later.Delay, DeliveryRig.Read(later).Alone));
        Assert.Empty(_rig.Metrics.Heard);
    }

    private void AssertSkipped(string reason) =>
        Assert.Contains(
            _rig.Logs.All,
            line =>
                line.StartsWith("501 Debug", StringComparison.Ordinal) && line.Contains($"of a page: {reason}", StringComparison.Ordinal)
        );

    private async Task<Subscriber> ChangedAsync(Func<Subscriber, Subscriber> change)
    {
        var reader = await _rig.ReaderAsync();
        return (await _rig.Subscriptions.Subscribers.UpdateAsync(reader.Id, change, CancellationToken.None))!;
    }
}
