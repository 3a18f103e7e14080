using Alerts.Delivery.Messages;
using Alerts.Delivery.Tally;
using Alerts.Subscriptions.Subscribers;
using Alerts.Tests.Platform.Storage;
using Alerts.Tests.Platform.Telemetry;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;

namespace Alerts.Tests.Delivery.Tally;

public sealed class TallyStoreTests : IAsyncLifetime
{
    private static readonly DateTimeOffset Now = new(2030, 1, 31, 10, 20, 0, TimeSpan.Zero);

    private readonly FakeTimeProvider _time = new(Now);
    private readonly TempStore _store = new();
    private readonly MeterDouble _metrics = new();
    private readonly TallyStore _tallies;

    public TallyStoreTests() => _tallies = new TallyStore(_store.Tables);

    public Task InitializeAsync() => _store.Tables.CreateAsync(CancellationToken.None);

    public Task DisposeAsync()
    {
        _store.Dispose();
        _metrics.Dispose();
        return Task.CompletedTask;
    }

    [Fact]
    public async Task A_day_is_the_sum_of_all_processes_and_of_what_a_restart_left()
    {
        await SentAsync(Now, "one", 3);
        await SentAsync(Now, "one", 5);
        await SentAsync(Now, "two", 2);
        await SentAsync(Now.AddHours(-24), "old", 1);
        await SentAsync(Now.AddHours(-25), "old", 100);

        Assert.Equal(8, (await _tallies.HoursAsync(Now.AddHours(-24), Now, CancellationToken.None)).Sent);
    }

    [Fact]
    public async Task A_month_is_the_same_before_and_after_its_days_were_closed()
    {
        for (var day = 0; day < 30; day++)
            await SentAsync(Now.AddDays(-day), "w" + day, 10);

        var open = await MonthAsync();
        for (var day = 3; day < 30; day++)
            await _tallies.CloseAsync(Now.AddDays(-day), CancellationToken.None);

        Assert.Equal(300, open);
        Assert.Equal(300, await MonthAsync());
        Assert.Equal(10, (await _tallies.HoursAsync(Now.AddDays(-2), Now.AddDays(-2), CancellationToken.None)).Sent);
    }

    [Fact]
    public async Task Closing_again_after_dying_half_way_counts_nothing_twice_and_loses_nothing()
    {
        var day = Now.AddDays(-4);
        await SentAsync(day, "one", 3);
        await SentAsync(day, "two", 4);
        await _tallies.CloseAsync(day, CancellationToken.None);
        await SentAsync(day, "two", 4);

        await _tallies.CloseAsync(day, CancellationToken.None);

        Assert.Equal(7, await MonthAsync());
        Assert.Equal(0, (await _tallies.HoursAsync(day, day, CancellationToken.None)).Sent);
    }

    [Fact]
    public async Task Writer_stores_every_five_seconds_and_at_the_end()
    {
        var tally = new DeliveryTally(_metrics.Meter, _time);
        using var writer = new TallyWriter(tally, _tallies, _time, NullLogger<TallyWriter>.Instance);

        Count(tally);
        await writer.WriteAsync(CancellationToken.None);
        Count(tally);
        await writer.StopAsync(CancellationToken.None);

        Assert.Equal(2, (await _tallies.HoursAsync(Now, Now, CancellationToken.None)).Sent);
    }

    [Fact]
    public async Task Writer_keeps_what_it_could_not_store()
    {
        var tally = new DeliveryTally(_metrics.Meter, _time);
        var other = new TempStore();
        other.Dispose();
        using var failing = new TallyWriter(tally, new TallyStore(other.Tables), _time, NullLogger<TallyWriter>.Instance);
        using var writer = new TallyWriter(tally, _tallies, _time, NullLogger<TallyWriter>.Instance);
        Count(tally);

        await failing.WriteAsync(CancellationToken.None);
        await writer.WriteAsync(CancellationToken.None);

        Assert.Equal(1, (await _tallies.HoursAsync(Now, Now, CancellationToken.None)).Sent);
    }

    private static void Count(DeliveryTally tally) =>
        tally.Count(new DigestJob(default) { Subscribers = [] }, new Outcome(OutcomeKind.Sent) { Channel = ChannelKind.Email });

    private Task SentAsync(DateTimeOffset at, string worker, int sent) =>
        _tallies.WriteAsync(
            at,
            worker,
            DeliveryCounts.None with
            {
                Results = new Dictionary<string, long> { ["email sent"] = sent },
            },
            CancellationToken.None
        );

    private async Task<long> MonthAsync() => (await _tallies.DaysAsync(Now.AddDays(-29), Now, CancellationToken.None)).Sent;
}
