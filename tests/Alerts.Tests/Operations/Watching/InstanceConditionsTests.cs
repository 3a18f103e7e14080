using Alerts.Delivery.Messages;
using Alerts.Feeds.Registry;
using Alerts.Operations.Health;
using Alerts.Operations.Records;
using Alerts.Platform.Messaging;
using Alerts.Platform.Storage;

namespace Alerts.Tests.Operations.Watching;

/// <summary>What the service itself lacks shows on the status page within a minute, with a remedy.</summary>
public sealed class InstanceConditionsTests : IDisposable
{
    private static readonly TimeSpan AMinute = TimeSpan.FromMinutes(1);

    private readonly WatchRig _rig = new();

    public void Dispose() => _rig.Dispose();

    [Theory]
    [InlineData(EmailCarrier.Smtp, false, null)]
    [InlineData(EmailCarrier.None, false, "no-mail-server")]
    [InlineData(EmailCarrier.Outbox, false, "no-mail-server")]
    [InlineData(EmailCarrier.Outbox, true, null)]
    public void Mail_that_reaches_no_reader_is_told_of_unless_it_is_meant(object carrier, bool meant, string? told) =>
        Expect(told, InstanceState.Well with { Carrier = (EmailCarrier)carrier, OutboxIsMeant = meant });

    [Theory]
    [InlineData(31, 31, 0, 0, "feeds-never-read")]
    [InlineData(31, 30, 0, 0.9, null)]
    [InlineData(31, 0, 0, 1, "feeds-never-read")]
    [InlineData(31, 31, 1, 60, null)]
    public void Feeds_that_were_never_read_are_told_of_within_a_minute(int all, int tried, int read, double minutes, string? told) =>
        Expect(told, InstanceState.Well with { Feeds = new(all, tried, read, 0, 0), Uptime = TimeSpan.FromMinutes(minutes) });

    [Theory]
    [InlineData(0, 0.9, null)]
    [InlineData(0, 1, "no-feeds")]
    [InlineData(1, 1, null)]
    public void No_feed_to_be_read_is_told_of_a_minute_after_the_start(int all, double minutes, string? told) =>
        Expect(told, InstanceState.Well with { Feeds = new(all, all, all, all, all), Uptime = TimeSpan.FromMinutes(minutes) });

    [Theory]
    [InlineData(30, 20, 0, 2.9, false)]
    [InlineData(30, 20, 0, 3, true)]
    [InlineData(30, 20, 1, 3, false)]
    [InlineData(30, 14, 0, 3, false)]
    public void Nothing_read_since_the_start_is_told_of_once_half_the_feeds_were_tried(
        int all,
        int tried,
        int read,
        double minutes,
        bool told
    ) =>
        Assert.Equal(
            told,
            InstanceConditions.NothingReadSinceStart(
                InstanceState.Well with
                {
                    Feeds = new(all, all, all, tried, read),
                    Uptime = TimeSpan.FromMinutes(minutes),
                }
            )
        );

    [Theory]
    [InlineData(StorageFault.Unwritable, "storage-unwritable")]
    [InlineData(StorageFault.Damaged, "database-damaged")]
    public void Storage_that_does_not_work_is_told_of(object fault, string told) =>
        Expect(told, InstanceState.Well with { Storage = (StorageFault)fault });

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Status_and_operators_are_told_when_no_feed_is_set_or_all_are_paused(bool paused)
    {
        _rig.Reads = false;
        await _rig.LookAsync();
        if (paused)
            await _rig.Feeds.AddAsync(
                new Feed
                {
                    Id = "f",
                    Outlet = "f",
                    Address = new Uri("https://f.example/feed"),
                    Paused = true,
                },
                CancellationToken.None
            );

        await _rig.LookAsync(AMinute);

        var condition = Assert.Single((await _rig.Status().ReadAsync(CancellationToken.None)).Conditions);
        Assert.Equal("no-feeds", condition.Rule);
        Assert.Contains("feeds add", condition.Remedy, StringComparison.Ordinal);
        Assert.Equal([$"Alerts: {condition.Words}"], _rig.Told);
    }

    [Fact]
    public async Task Status_names_feeds_that_were_never_read_within_a_minute_of_the_first_start()
    {
        _rig.Reads = false;
        await _rig.LookAsync();
        for (var feed = 0; feed < 3; feed++)
            await AddFeedAsync($"feed{feed}", lastSuccess: null);

        _rig.Time.Advance(AMinute);

        var condition = Assert.Single((await _rig.Status().ReadAsync(CancellationToken.None)).Conditions);
        Assert.Equal(("feeds-never-read", "0 of 3 feeds have ever been read."), (condition.Rule, condition.Words));
        Assert.NotEmpty(condition.Remedy);
    }

    [Fact]
    public async Task Status_names_that_nothing_was_read_since_the_start_though_it_was_before()
    {
        await AddFeedAsync("dawn", lastSuccess: _rig.Time.GetUtcNow() - AMinute, lastAttempt: _rig.Time.GetUtcNow() + AMinute);

        _rig.Time.Advance(3 * AMinute);

        Assert.Equal("no-feed-fetched", Assert.Single((await _rig.Status().ReadAsync(CancellationToken.None)).Conditions).Rule);
    }

    [Fact]
    public async Task Status_names_a_poison_queue_before_the_watch_has_looked_again()
    {
        await _rig.LookAsync();
        await _rig.Store.Queues.SendAsync([new Outgoing("items-poison", "{}", TimeSpan.Zero)], CancellationToken.None);

        Assert.Equal("poison-message", Assert.Single((await _rig.Status().ReadAsync(CancellationToken.None)).Conditions).Rule);
    }

    [Fact]
    public async Task Operators_are_told_once_of_storage_that_cannot_be_written_and_once_when_it_can()
    {
        await _rig.LookAsync();
        _rig.Full = true;
        for (var look = 0; look < 5; look++)
            await _rig.LookAsync(AMinute);
        var during = (await _rig.Status().ReadAsync(CancellationToken.None)).Conditions;
        _rig.Full = false;
        for (var look = 0; look < 8; look++)
            await _rig.LookAsync(AMinute);

        Assert.Equal("storage-unwritable", Assert.Single(during).Rule);
        Assert.Equal(2, _rig.Told.Count);
        Assert.StartsWith("Alerts: Storage cannot be written", _rig.Told[0], StringComparison.Ordinal);
        Assert.StartsWith("Alerts: resolved: Storage cannot be written", _rig.Told[1], StringComparison.Ordinal);
        Assert.Empty(await _rig.StandingAsync());
    }

    [Fact]
    public async Task Operators_are_told_of_storage_that_cannot_be_read_and_nothing_else_counts_as_over_meanwhile()
    {
        await _rig.LookAsync();
        _rig.Quota.Used = 0.9;
        await _rig.LookAsync(AMinute);
        _rig.Away = true;
        for (var look = 0; look < 10; look++)
            await _rig.LookAsync(AMinute);
        var during = _rig.Told.Count;
        _rig.Away = false;
        for (var look = 0; look < 8; look++)
            await _rig.LookAsync(AMinute);

        Assert.Equal(2, during);
        Assert.Collection(
            _rig.Told,
            told => Assert.StartsWith("Alerts: 90 % of the mail quota", told, StringComparison.Ordinal),
            told => Assert.StartsWith("Alerts: Storage cannot be written", told, StringComparison.Ordinal),
            told => Assert.StartsWith("Alerts: resolved: Storage cannot be written", told, StringComparison.Ordinal)
        );
        Assert.Equal(["email-quota"], await _rig.StandingAsync());
    }

    private Task<bool> AddFeedAsync(string id, DateTimeOffset? lastSuccess, DateTimeOffset? lastAttempt = null) =>
        _rig.Feeds.AddAsync(
            new Feed
            {
                Id = id,
                Outlet = id,
                Address = new Uri($"https://{id}.example/feed"),
                LastSuccess = lastSuccess,
                LastAttempt = lastAttempt,
            },
            CancellationToken.None
        );

    private static void Expect(string? told, InstanceState own)
    {
        var conditions = InstanceConditions.Of(own).ToList();

        Assert.Equal(told is null ? [] : [told], conditions.Select(condition => condition.Key));
        Assert.All(conditions, condition => Assert.NotEmpty(condition.Remedy));
    }
}
