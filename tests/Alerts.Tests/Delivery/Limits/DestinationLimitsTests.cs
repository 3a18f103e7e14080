using System.Collections.Concurrent;
using Alerts.Delivery.Limits;
using Alerts.Delivery.Messages;
using Alerts.Tests.Platform.Storage;
using Alerts.Tests.Subscriptions;
using Microsoft.Extensions.Time.Testing;

namespace Alerts.Tests.Delivery.Limits;

public sealed class DestinationLimitsTests : IDisposable
{
    private static readonly Destination Channel = new("slack secret", [RateRule.Each(TimeSpan.FromSeconds(1))]);

    private readonly FakeTimeProvider _time = new(Changes.Morning);
    private readonly TempStore _store;

    public DestinationLimitsTests() => _store = new TempStore(_time);

    public void Dispose() => _store.Dispose();

    [Fact]
    public async Task Workers_of_several_processes_at_once_get_one_place_a_second_between_them()
    {
        var workers = Enumerable.Range(0, 8).Select(_ => new LimitStore(_store.Tables, _time)).ToList();
        for (var second = 0; second < 5; second++)
        {
            var waits = new ConcurrentBag<TimeSpan?>();
            await Parallel.ForEachAsync(workers, async (worker, cancel) => waits.Add(await worker.TakeAsync(Channel, cancel)));

            Assert.Single(waits, wait => wait is null);
            Assert.All(waits.OfType<TimeSpan>(), wait => Assert.Equal(TimeSpan.FromSeconds(1), wait));
            _time.Advance(TimeSpan.FromSeconds(1));
        }
    }

    [Fact]
    public async Task A_worker_whose_clock_is_ahead_gains_one_call_and_no_more()
    {
        var ahead = new FakeTimeProvider(Changes.Morning.AddSeconds(5));
        var (here, there) = (new LimitStore(_store.Tables, _time), new LimitStore(_store.Tables, ahead));
        var granted = 0;
        for (var i = 0; i < 100; i++)
        {
            granted += await here.TakeAsync(Channel, CancellationToken.None) is null ? 1 : 0;
            granted += await there.TakeAsync(Channel, CancellationToken.None) is null ? 1 : 0;
            _time.Advance(TimeSpan.FromSeconds(0.1));
            ahead.Advance(TimeSpan.FromSeconds(0.1));
        }

        Assert.InRange(granted, 10, 11);
    }

    [Fact]
    public async Task A_short_wait_is_waited_for_in_place()
    {
        var limits = new DestinationLimits(new LimitStore(_store.Tables, _time), _time);
        await limits.EnterAsync([Channel], CancellationToken.None);

        var second = limits.EnterAsync([Channel], CancellationToken.None);
        while (!second.IsCompleted)
        {
            _time.Advance(TimeSpan.FromSeconds(0.25));
            await Task.Yield();
        }

        Assert.Null(await second);
        Assert.True(_time.GetUtcNow() >= Changes.Morning.AddSeconds(1));
    }

    [Fact]
    public async Task A_long_wait_goes_back_to_the_queue()
    {
        var limits = new DestinationLimits(new LimitStore(_store.Tables, _time), _time);
        await limits.CloseAsync([Channel], TimeSpan.FromSeconds(40), CancellationToken.None);
        await limits.CloseAsync([Channel], TimeSpan.FromSeconds(5), CancellationToken.None);

        Assert.InRange(
            (await limits.EnterAsync([Channel], CancellationToken.None))!.Value,
            TimeSpan.FromSeconds(40),
            TimeSpan.FromSeconds(50)
        );
        Assert.Null(await limits.EnterAsync([new Destination("another", Channel.Rules)], CancellationToken.None));
    }

    [Fact]
    public void A_destination_is_kept_by_a_hash() => Assert.Matches("^[0-9a-f]{64}$", Channel.Key);
}
