using Alerts.Feeds;

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
}
