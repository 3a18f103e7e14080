using System.Net;
using Alerts.Feeds;
using Alerts.Feeds.Registry;

namespace Alerts.Tests.Feeds;

public sealed class FeedFreshnessTests
{
    private static readonly DateTimeOffset Now = new(2024, 12, 2, 9, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData(48, 1, false)]
    [InlineData(49, 1, true)]
    [InlineData(100, 100, false)]
    [InlineData(101, 100, true)]
    public void Feed_is_stale_when_its_newest_entry_is_older_than_ever_and_than_two_days(int hours, int gap, bool stale) =>
        Assert.Equal(stale, FeedFreshness.IsStale(Feed(hours, gap), Now));

    [Fact]
    public void Feed_is_not_stale_when_it_is_not_read_or_says_no_dates()
    {
        Assert.False(FeedFreshness.IsStale(Feed(999, 1) with { Paused = true }, Now));
        Assert.False(FeedFreshness.IsStale(Feed(999, 1) with { NewestEntry = null }, Now));
    }

    [Fact]
    public void Explanation_says_how_old_it_is_and_how_old_it_ever_was() =>
        Assert.Equal(
            "Stale: its newest entry is 276 days old. Before, at most 3 days passed between two entries.",
            FeedFreshness.Explain(Feed(276 * 24, 72), Now)
        );

    [Fact]
    public async Task Frozen_feed_becomes_stale_though_it_answers_and_is_read()
    {
        using var rig = await FeedRig.CreateAsync();
        rig.Publish(Item(1, 20), Item(2, 30), Item(3, 60));
        await rig.VisitAsync();
        Assert.False(FeedFreshness.IsStale(await rig.StoredAsync(), rig.Time.GetUtcNow()));

        rig.Time.Advance(TimeSpan.FromHours(30));
        await rig.VisitAsync();

        var feed = await rig.StoredAsync();
        Assert.Equal((0, TimeSpan.FromHours(30)), (feed.Failures, feed.LongestGap));
        Assert.True(FeedFreshness.IsStale(feed, rig.Time.GetUtcNow()));
    }

    [Fact]
    public async Task Feed_is_fresh_again_and_remembers_its_silence_when_an_entry_comes()
    {
        using var rig = await FeedRig.CreateAsync();
        rig.Publish(Item(1, 20));
        await rig.VisitAsync();
        rig.Time.Advance(TimeSpan.FromHours(80));
        rig.Publish(Item(2, -80), Item(1, 20));

        await rig.VisitAsync();

        Assert.False(FeedFreshness.IsStale(await rig.StoredAsync(), rig.Time.GetUtcNow()));
        Assert.Equal(TimeSpan.FromHours(100), (await rig.StoredAsync()).LongestGap);
    }

    [Fact]
    public async Task Entry_without_a_date_is_as_new_as_its_first_sight()
    {
        using var rig = await FeedRig.CreateAsync();
        rig.Publish("<guid>1</guid><title>Backlog</title>");
        await rig.VisitAsync();
        rig.Publish("<guid>2</guid><title>Fresh</title>", "<guid>1</guid><title>Backlog</title>");

        await rig.VisitAsync();

        Assert.Equal(rig.Time.GetUtcNow(), (await rig.StoredAsync()).NewestEntry);
    }

    [Fact]
    public async Task Old_entry_that_is_pinned_does_not_hide_that_a_feed_is_dead()
    {
        using var rig = await FeedRig.CreateAsync();
        rig.Publish(Item(1, 20), Item(2, 30), Item(3, 3 * 365 * 24));
        await rig.VisitAsync();
        rig.Time.Advance(TimeSpan.FromHours(40));

        Assert.True(FeedFreshness.IsStale(await rig.StoredAsync(), rig.Time.GetUtcNow()));
    }

    [Fact]
    public async Task Feed_of_an_earlier_version_is_read_whole_once_so_that_it_is_known_how_old_it_is()
    {
        using var rig = await FeedRig.CreateAsync();
        await rig.Store.UpdateAsync("f", feed => feed with { ETag = "\"1\"", LastSuccess = Now, EntriesSeen = 3 }, default);
        rig.Publish(Item(1, 20));
        await rig.VisitAsync();
        rig.Http.On(FeedRig.Url, HttpStatusCode.NotModified);
        await rig.VisitAsync();

        Assert.Equal((null, "\"1\""), (rig.Http.Sent("If-None-Match", 0), rig.Http.Sent("If-None-Match", 1)));
        Assert.NotNull((await rig.StoredAsync()).NewestEntry);
    }

    private static string Item(int id, int hoursAgo) =>
        $"<guid>{id}</guid><title>Blast {id}</title><pubDate>{Now.AddHours(-hoursAgo):R}</pubDate>";

    private static Feed Feed(int hours, int gap) =>
        new()
        {
            Id = "f",
            Outlet = "Wire",
            Address = new Uri(FeedRig.Url),
            NewestEntry = Now.AddHours(-hours),
            LongestGap = TimeSpan.FromHours(gap),
        };
}
