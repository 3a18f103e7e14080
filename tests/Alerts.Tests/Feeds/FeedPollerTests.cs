using Alerts.Feeds;
using Alerts.Feeds.Registry;

namespace Alerts.Tests.Feeds;

public class FeedPollerTests
{
    [Fact]
    public async Task Poller_queues_a_due_feed_once()
    {
        using var rig = await FeedRig.CreateAsync();

        var first = await rig.PollAsync();
        await FeedRig.RememberAsync(first);
        var second = await rig.PollAsync();

        Assert.Equal(new FeedDue("f"), FeedDue.Queue.Read(Assert.Single(first.Next).Body));
        Assert.Empty(second.Next);
    }

    [Theory]
    [InlineData(-1, 0)]
    [InlineData(0, 1)]
    public async Task Poller_queues_a_feed_again_when_its_message_was_lost(int secondsAfter, int expected)
    {
        using var rig = await FeedRig.CreateAsync();
        await FeedRig.RememberAsync(await rig.PollAsync());
        rig.Time.Advance(rig.Options.QueuedFor + TimeSpan.FromSeconds(secondsAfter));

        Assert.Equal(expected, (await rig.PollAsync()).Next.Count);
    }

    [Fact]
    public async Task Poller_does_not_undo_a_visit_that_was_quicker_than_its_own_note()
    {
        using var rig = await FeedRig.CreateAsync();
        rig.Publish("<title>Blast</title>");
        var poll = await rig.PollAsync();
        await FeedRig.RememberAsync(await rig.FetchAsync());

        await FeedRig.RememberAsync(poll);

        Assert.Null((await rig.StoredAsync()).QueuedAt);
        Assert.True((await rig.StoredAsync()).NextDue > rig.Time.GetUtcNow());
    }

    [Fact]
    public async Task Poller_leaves_removed_feeds_alone()
    {
        using var rig = await FeedRig.CreateAsync();
        await rig.Store.UpdateAsync("f", feed => feed with { Removed = true }, default);

        Assert.Empty((await rig.PollAsync()).Next);
    }

    [Theory]
    [InlineData(72)]
    [InlineData(24)]
    [InlineData(3)]
    public async Task Feed_is_visited_at_once_when_the_clock_was_ahead_and_is_right_again(int hoursAhead)
    {
        using var rig = await FeedRig.CreateAsync();
        rig.Publish("<title>Blast</title>");
        var right = rig.Time.GetUtcNow();
        rig.Time.Advance(TimeSpan.FromHours(hoursAhead));
        await FeedRig.RememberAsync(await rig.PollAsync());
        await FeedRig.RememberAsync(await rig.FetchAsync());
        await FeedRig.RememberAsync(await rig.PollAsync());
        rig.TurnBack(right + TimeSpan.FromMinutes(1));

        var polled = await rig.PollAsync();
        await FeedRig.RememberAsync(await rig.FetchAsync());

        Assert.Single(polled.Next);
        Assert.Equal(2, rig.Http.Asked.Count);
        Assert.Equal(rig.Time.GetUtcNow(), (await rig.StoredAsync()).LastAttempt);
    }

    [Fact]
    public async Task Feed_that_was_queued_by_a_clock_ahead_is_queued_again()
    {
        using var rig = await FeedRig.CreateAsync();
        var right = rig.Time.GetUtcNow();
        rig.Time.Advance(TimeSpan.FromDays(3));
        await FeedRig.RememberAsync(await rig.PollAsync());
        rig.TurnBack(right);

        Assert.Single((await rig.PollAsync()).Next);
    }

    [Theory]
    [InlineData(0, 0)]
    [InlineData(1, 1)]
    public async Task Next_visit_that_is_further_away_than_the_longest_wait_is_now(int secondsMore, int expected)
    {
        using var rig = await FeedRig.CreateAsync();
        var due = rig.Time.GetUtcNow() + FeedSchedule.LongestWait + TimeSpan.FromSeconds(secondsMore);
        await rig.Store.UpdateAsync("f", feed => feed with { NextDue = due }, default);

        Assert.Equal(expected, (await rig.PollAsync()).Next.Count);
    }
}
