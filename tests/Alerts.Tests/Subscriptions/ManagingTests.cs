using Alerts.Subscriptions.Management;
using Alerts.Subscriptions.Subscribers;
using Alerts.Subscriptions.Topics;

namespace Alerts.Tests.Subscriptions;

public sealed class ManagingTests : IDisposable
{
    private readonly SubscriptionRig _rig = new();

    public void Dispose() => _rig.Dispose();

    [Fact]
    public async Task Open_takes_the_subscribers_own_link_only()
    {
        var reader = await _rig.ConfirmedAsync("asma@example.org", "Quetta");
        var other = await _rig.ConfirmedAsync("gul@example.org", "Quetta");

        Assert.Equal(reader.Id, (await OpenAsync(reader.Id, LinkToken.Manage(reader)))?.Id);
        Assert.Null(await OpenAsync(reader.Id, LinkToken.Manage(other)));
        Assert.Null(await OpenAsync(reader.Id, LinkToken.Unsubscribe(reader)));
        Assert.Null(await OpenAsync("../x", ""));
    }

    [Fact]
    public async Task Change_replaces_watches_and_preferences_and_moves_the_index()
    {
        var reader = await _rig.ConfirmedAsync("asma@example.org", "Quetta", "Bannu");

        var result = await ChangeAsync(reader.Id, new ChangeRequest([new("Bannu"), new("BLA")]) { Cadence = "daily", Language = "ur" });

        var now = Assert.IsType<ManageResult.Done>(result).Subscriber;
        Assert.Equal(["district:Bannu", "group:bla"], now.Watches.Select(watch => watch.Topic));
        Assert.Equal((Cadence.Daily, Language.Urdu), (now.Preferences.Cadence, now.Preferences.Language));
        Assert.Equal(now.Preferences, (await _rig.GetAsync(reader.Id)).Preferences);
        Assert.Empty(await _rig.WatchersAsync("district:Quetta"));
        Assert.Equal([reader.Id], await _rig.WatchersAsync("district:Bannu"));
        Assert.Equal([reader.Id], await _rig.WatchersAsync("group:bla"));
    }

    [Fact]
    public async Task Change_alters_nothing_when_something_is_wrong_with_it()
    {
        var reader = await _rig.ConfirmedAsync("asma@example.org", "Quetta");

        var result = await ChangeAsync(reader.Id, new ChangeRequest([new("Baluchistan")]) { Zone = "Mars" });

        Assert.Equal(["watches[0].topic", "zone"], Assert.IsType<ManageResult.Rejected>(result).Problems.Select(problem => problem.Field));
        Assert.Equal(reader.Watches, (await _rig.GetAsync(reader.Id)).Watches);
    }

    [Fact]
    public async Task Change_of_who_stopped_is_kept_and_finds_nobody()
    {
        var reader = await _rig.ConfirmedAsync("asma@example.org", "Quetta");
        await _rig.Unsubscription.UnsubscribeAsync(reader.Id, CancellationToken.None);

        await ChangeAsync(reader.Id, new ChangeRequest([new("Bannu")]));

        Assert.Equal("district:Bannu", Assert.Single((await _rig.GetAsync(reader.Id)).Watches).Topic);
        Assert.Empty(await _rig.WatchersAsync("district:Bannu"));
    }

    [Fact]
    public async Task Nothing_is_done_for_who_never_confirmed()
    {
        var asked = await _rig.AskAsync("asma@example.org", "Quetta");

        Assert.IsType<ManageResult.NotGood>(await ChangeAsync(asked.Subscriber, new ChangeRequest([new("Bannu")])));
        Assert.IsType<ManageResult.NotGood>(
            await _rig.Managing.PauseAsync(asked.Subscriber, new DateOnly(2024, 12, 24), CancellationToken.None)
        );
        Assert.IsType<ManageResult.NotGood>(await _rig.Managing.ResumeAsync(SubscriberKeys.NewId(), CancellationToken.None));
    }

    [Fact]
    public async Task Pause_ends_when_the_day_begins_where_the_subscriber_is()
    {
        var reader = await _rig.ConfirmedAsync("asma@example.org", "Quetta");
        var day = DateOnly.FromDateTime(_rig.Time.GetUtcNow().AddDays(10).DateTime);

        var paused = Assert.IsType<ManageResult.Done>(await _rig.Managing.PauseAsync(reader.Id, day, CancellationToken.None)).Subscriber;
        var resumed = Assert.IsType<ManageResult.Done>(await _rig.Managing.ResumeAsync(reader.Id, CancellationToken.None)).Subscriber;

        Assert.Equal(new DateTimeOffset(day, TimeOnly.MinValue, TimeSpan.FromHours(5)), paused.PausedUntil);
        Assert.Null(resumed.PausedUntil);
    }

    [Theory]
    [InlineData(0, "has begun")]
    [InlineData(400, "more than a year")]
    public async Task Pause_wants_a_day_within_a_year(int days, string reason)
    {
        var reader = await _rig.ConfirmedAsync("asma@example.org", "Quetta");
        var day = DateOnly.FromDateTime(_rig.Time.GetUtcNow().AddDays(days).DateTime);

        var result = await _rig.Managing.PauseAsync(reader.Id, day, CancellationToken.None);

        Assert.Contains(
            reason,
            Assert.Single(Assert.IsType<ManageResult.Rejected>(result).Problems).Reason.English,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Pause_counts_summer_time() =>
        Assert.Equal(new DateTimeOffset(2025, 6, 30, 23, 0, 0, TimeSpan.Zero), Pausing.End(new DateOnly(2025, 7, 1), "Europe/London"));

    [Fact]
    public async Task Settlement_leaves_index_and_row_alike_when_several_change_at_once()
    {
        var reader = await _rig.ConfirmedAsync("asma@example.org", "Quetta");
        string[] topics = ["Quetta", "Bannu", "Balochistan", "BLA", "everything"];

        await Task.WhenAll(topics.Select(topic => ChangeAsync(reader.Id, new ChangeRequest([new(topic)]))));

        var kept = Assert.Single((await _rig.GetAsync(reader.Id)).Watches).Topic;
        foreach (var topic in new[] { "district:Quetta", "district:Bannu", "province:Balochistan", "group:bla", "everything" })
            Assert.Equal(topic == kept ? [reader.Id] : [], await _rig.WatchersAsync(topic));
    }

    private Task<Subscriber?> OpenAsync(string id, string token) => _rig.Managing.OpenAsync(id, token, CancellationToken.None);

    private Task<ManageResult> ChangeAsync(string id, ChangeRequest request) =>
        _rig.Managing.ChangeAsync(id, request, CancellationToken.None);
}
