using Alerts.Feeds;
using Alerts.Feeds.Fetching;
using Alerts.Feeds.Parsing;
using Alerts.Feeds.Registry;

namespace Alerts.Tests.Feeds;

public class FeedScheduleTests
{
    private static readonly DateTimeOffset Now = new(2024, 12, 2, 9, 0, 0, TimeSpan.Zero);
    private static readonly FeedsOptions Options = new();

    private static readonly Feed Feed = new()
    {
        Id = "f",
        Outlet = "Wire",
        Address = new Uri("https://wire.example/feed"),
        Interval = TimeSpan.FromMinutes(20),
        QueuedAt = Now,
        Failures = 3,
        LastFailure = FetchFailure.TimedOut,
        LastError = "late",
    };

    [Theory]
    [InlineData(20, 2, 10)]
    [InlineData(20, 0, 30)]
    [InlineData(6, 1, 5)]
    [InlineData(50, 0, 60)]
    public void Interval_follows_how_often_there_is_news(int before, int news, int after)
    {
        var feed = FeedSchedule.After(Feed with { Interval = TimeSpan.FromMinutes(before) }, Fetched(null), news, Now, Options);

        Assert.Equal(TimeSpan.FromMinutes(after), feed.Interval);
        Assert.Equal(Now + feed.Interval, feed.NextDue);
    }

    [Theory]
    [InlineData(10, 10)]
    [InlineData(90, 90)]
    [InlineData(1, 10)]
    [InlineData(10_080, 1_440)]
    public void Interval_is_never_shorter_than_the_publisher_asks(int asked, int expected) =>
        Assert.Equal(
            TimeSpan.FromMinutes(expected),
            FeedSchedule.After(Feed, Fetched(TimeSpan.FromMinutes(asked)), 1, Now, Options).Interval
        );

    [Fact]
    public void Success_clears_what_failed_and_keeps_what_helps_next_time()
    {
        var feed = FeedSchedule.After(Feed, Fetched(null), 2, Now, Options);

        Assert.Equal((0, null, null, null), (feed.Failures, feed.LastFailure, feed.LastError, feed.QueuedAt));
        Assert.Equal(("\"e\"", "then", "hash"), (feed.ETag, feed.LastModified, feed.BodyHash));
        Assert.Equal((Now, Now, Now, 2L), (feed.LastAttempt!.Value, feed.LastSuccess!.Value, feed.LastChanged!.Value, feed.EntriesSeen));
    }

    [Theory]
    [InlineData(0, null, 5)]
    [InlineData(1, null, 10)]
    [InlineData(3, null, 40)]
    [InlineData(4, null, 60)]
    [InlineData(5_000, null, 60)]
    [InlineData(0, 120, 120)]
    [InlineData(3, 1, 40)]
    [InlineData(0, 1_440, 1_440)]
    [InlineData(0, 10_080, 1_440)]
    public void Failure_waits_longer_each_time_and_as_long_as_the_server_says(int before, int? asked, int expected)
    {
        var wait = asked is { } minutes ? TimeSpan.FromMinutes(minutes) : (TimeSpan?)null;

        var feed = FeedSchedule.After(
            Feed with
            {
                Failures = before,
            },
            new FetchResult.Failed(FetchFailure.Throttled, "later", wait),
            0,
            Now,
            Options
        );

        Assert.Equal(Now + TimeSpan.FromMinutes(expected), feed.NextDue);
        Assert.Equal((before + 1, FetchFailure.Throttled, "later"), (feed.Failures, feed.LastFailure, feed.LastError));
        Assert.Equal(Feed.Interval, feed.Interval);
    }

    [Fact]
    public void Move_changes_the_address_and_counts_as_what_came_from_there()
    {
        var to = new Uri("https://new.example/feed");

        var feed = FeedSchedule.After(Feed, new FetchResult.Moved(to, Fetched(null)), 1, Now, Options);

        Assert.Equal((to, "f", 0), (feed.Address, feed.Id, feed.Failures));
    }

    [Fact]
    public void Gone_ends_the_feed() => Assert.False(FeedSchedule.After(Feed, new FetchResult.Gone(), 0, Now, Options).IsActive);

    private static FetchResult.Fetched Fetched(TimeSpan? asked) => new(new ParsedFeed("", [], null), "\"e\"", "then", "hash", asked);
}
