using Alerts.Feeds;
using Alerts.Feeds.Registry;

namespace Alerts.Tests.Feeds;

public class FeedPollerTests
{
    [Fact]
    public async Task Poller_queues_a_due_feed_once()
    {
        using var stage = await FeedStage.CreateAsync();

        var first = await stage.PollAsync();
        await FeedStage.RememberAsync(first);
        var second = await stage.PollAsync();

        Assert.Equal(new FeedDue("f"), FeedDue.Queue.Read(Assert.Single(first.Next).Body));
        Assert.Empty(second.Next);
    }

    [Theory]
    [InlineData(-1, 0)]
    [InlineData(0, 1)]
    public async Task Poller_queues_a_feed_again_when_its_message_was_lost(int secondsAfter, int expected)
    {
        using var stage = await FeedStage.CreateAsync();
        await FeedStage.RememberAsync(await stage.PollAsync());
        stage.Time.Advance(stage.Options.QueuedFor + TimeSpan.FromSeconds(secondsAfter));

        Assert.Equal(expected, (await stage.PollAsync()).Next.Count);
    }

    [Fact]
    public async Task Poller_does_not_undo_a_visit_that_was_quicker_than_its_own_note()
    {
        using var stage = await FeedStage.CreateAsync();
        stage.Publish("<title>Blast</title>");
        var poll = await stage.PollAsync();
        await FeedStage.RememberAsync(await stage.FetchAsync());

        await FeedStage.RememberAsync(poll);

        Assert.Null((await stage.StoredAsync()).QueuedAt);
        Assert.True((await stage.StoredAsync()).NextDue > stage.Time.GetUtcNow());
    }

    [Fact]
    public async Task Poller_leaves_removed_feeds_alone()
    {
        using var stage = await FeedStage.CreateAsync();
        await stage.Store.UpdateAsync("f", feed => feed with { Removed = true }, default);

        Assert.Empty((await stage.PollAsync()).Next);
    }

    [Theory]
    [InlineData(72)]
    [InlineData(24)]
    [InlineData(3)]
    public async Task Feed_is_visited_at_once_when_the_clock_was_ahead_and_is_right_again(int hoursAhead)
    {
        using var stage = await FeedStage.CreateAsync();
        stage.Publish("<title>Blast</title>");
        var right = stage.Time.GetUtcNow();
        stage.Time.Advance(TimeSpan.FromHours(hoursAhead));
        await FeedStage.RememberAsync(await stage.PollAsync());
        await FeedStage.RememberAsync(await stage.FetchAsync());
        await FeedStage.RememberAsync(await stage.PollAsync());
        stage.TurnBack(right + TimeSpan.FromMinutes(1));

        var polled = await stage.PollAsync();
        await FeedStage.RememberAsync(await stage.FetchAsync());

        Assert.Single(polled.Next);
        Assert.Equal(2, stage.Http.Asked.Count);
        Assert.Equal(stage.Time.GetUtcNow(), (await stage.StoredAsync()).LastAttempt);
    }

    [Fact]
    public async Task Feed_that_was_queued_by_a_clock_ahead_is_queued_again()
    {
        using var stage = await FeedStage.CreateAsync();
        var right = stage.Time.GetUtcNow();
        stage.Time.Advance(TimeSpan.FromDays(3));
        await FeedStage.RememberAsync(await stage.PollAsync());
        stage.TurnBack(right);

        Assert.Single((await stage.PollAsync()).Next);
    }

    [Theory]
    [InlineData(0, 0)]
    [InlineData(1, 1)]
    public async Task Next_visit_that_is_further_away_than_the_longest_wait_is_now(int secondsMore, int expected)
    {
        using var stage = await FeedStage.CreateAsync();
        var due = stage.Time.GetUtcNow() + FeedSchedule.LongestWait + TimeSpan.FromSeconds(secondsMore);
        await stage.Store.UpdateAsync("f", feed => feed with { NextDue = due }, default);

        Assert.Equal(expected, (await stage.PollAsync()).Next.Count);
    }
}
