using System.Net;
using Alerts.Feeds;
using Alerts.Feeds.Registry;
using Alerts.Platform.Storage;
using Microsoft.Extensions.Logging.Abstractions;

namespace Alerts.Tests.Feeds;

public class FeedFetcherTests
{
    private const string Blast = "<guid>1</guid><title>Blast in Quetta</title><pubDate>Mon, 2 Dec 2024 08:00:00 GMT</pubDate>";
    private const string Shelling = "<guid>3</guid><title>Shelling in Khyber</title><pubDate>Mon, 2 Dec 2024 08:40:00 GMT</pubDate>";
    private const string Raid = "<guid>2</guid><title>Raid in Bannu</title><pubDate>Mon, 2 Dec 2024 08:30:00 GMT</pubDate>";

    [Fact]
    public async Task Fetcher_sends_each_entry_once()
    {
        using var rig = await FeedRig.CreateAsync();
        rig.Publish(Blast);

        Assert.Equal(["Blast in Quetta"], await rig.VisitAsync());
        rig.Publish(Raid, Blast);
        Assert.Equal(["Raid in Bannu"], await rig.VisitAsync());
        Assert.Empty(await rig.VisitAsync());
    }

    [Fact]
    public async Task Fetcher_sends_a_changed_entry_again_under_the_same_key()
    {
        using var rig = await FeedRig.CreateAsync();
        rig.Publish(Blast);
        var first = Entry.Queue.Read((await rig.FetchAsync()).Next[0].Body);
        await rig.VisitAsync();
        rig.Publish(Blast.Replace("Quetta", "Quetta kills 26", StringComparison.Ordinal));
        rig.Time.Advance(TimeSpan.FromHours(1));

        var second = Entry.Queue.Read((await rig.FetchAsync()).Next[0].Body);

        Assert.Equal(first.Key, second.Key);
        Assert.NotEqual(first.Revision, second.Revision);
    }

    [Fact]
    public async Task Fetcher_sends_the_same_again_when_it_died_before_remembering()
    {
        using var rig = await FeedRig.CreateAsync();
        rig.Publish(Blast);

        var first = await rig.FetchAsync();
        var second = await rig.FetchAsync();

        Assert.Single(first.Next);
        Assert.Equal(first.Next, second.Next);
        Assert.Null((await rig.StoredAsync()).ETag);
    }

    [Fact]
    public async Task Fetcher_does_nothing_when_the_visit_was_already_made()
    {
        using var rig = await FeedRig.CreateAsync();
        rig.Publish(Blast);
        await FeedRig.RememberAsync(await rig.FetchAsync());

        Assert.Empty((await rig.FetchAsync()).Next);
        Assert.Single(rig.Http.Asked);
    }

    [Theory]
    [InlineData("Sat, 30 Nov 2024 10:00:01 GMT", true)]
    [InlineData("Sat, 30 Nov 2024 09:59:59 GMT", false)]
    public async Task Fetcher_only_remembers_what_is_older_than_two_days(string published, bool expected)
    {
        using var rig = await FeedRig.CreateAsync();
        rig.Publish($"<guid>1</guid><title>Old</title><pubDate>{published}</pubDate>");

        Assert.Equal(expected, (await rig.VisitAsync()).Count == 1);
        Assert.Equal(1, (await rig.StoredAsync()).EntriesSeen);
    }

    [Fact]
    public async Task Fetcher_takes_entries_without_a_date_for_new_except_on_the_first_visit()
    {
        using var rig = await FeedRig.CreateAsync();
        rig.Publish("<guid>1</guid><title>Backlog</title>");
        Assert.Empty(await rig.VisitAsync());

        rig.Publish("<guid>2</guid><title>Fresh</title>", "<guid>1</guid><title>Backlog</title>");
        Assert.Equal(["Fresh"], await rig.VisitAsync());
    }

    [Fact]
    public async Task Fetcher_does_not_take_an_entry_for_new_that_stays_in_the_feed_for_months()
    {
        using var rig = await FeedRig.CreateAsync();
        rig.Publish("<guid>0</guid><title>Pinned</title>");
        await rig.VisitAsync();
        var sent = new List<string>();

        for (var day = 10; day <= 100; day += 10)
        {
            rig.Time.Advance(TimeSpan.FromDays(10));
            rig.Publish($"<guid>{day}</guid><title>Day {day}</title>", "<guid>0</guid><title>Pinned</title>");
            sent.AddRange(await rig.VisitAsync());
            await new SeenSweeper(rig.Store, NullLogger<SeenSweeper>.Instance).RunAsync(default);
        }

        Assert.Equal(Enumerable.Range(1, 10).Select(visit => $"Day {visit * 10}"), sent);
    }

    [Fact]
    public async Task Fetcher_asks_conditionally_and_counts_304_as_success()
    {
        using var rig = await FeedRig.CreateAsync();
        rig.Publish(Blast);
        await rig.VisitAsync();
        rig.Http.On(FeedRig.Url, HttpStatusCode.NotModified);

        Assert.Empty(await rig.VisitAsync());

        Assert.Equal("\"1\"", rig.Http.Sent("If-None-Match", 1));
        Assert.Equal((rig.Time.GetUtcNow(), 0), ((await rig.StoredAsync()).LastSuccess!.Value, (await rig.StoredAsync()).Failures));
    }

    [Fact]
    public async Task Fetcher_sends_what_looked_too_old_while_the_clock_was_days_ahead()
    {
        using var rig = await FeedRig.CreateAsync();
        var right = rig.Time.GetUtcNow();
        rig.Publish("<guid>0</guid><title>Earlier</title><pubDate>Mon, 02 Dec 2024 06:00:00 GMT</pubDate>");
        await rig.VisitAsync();
        rig.Time.Advance(TimeSpan.FromDays(3));
        rig.Publish(Blast);
        var ahead = await rig.VisitAsync();
        rig.TurnBack(right.AddHours(2));

        var after = await rig.VisitAsync();
        var again = await rig.VisitAsync();

        Assert.Empty(ahead);
        Assert.Single(after);
        Assert.Empty(again);
        Assert.Equal([null, "\"1\"", null, "\"1\""], Enumerable.Range(0, 4).Select(visit => rig.Http.Sent("If-None-Match", visit)));
    }

    [Fact]
    public async Task Fetcher_does_not_take_entries_without_a_date_for_new_when_the_clock_was_ahead()
    {
        using var rig = await FeedRig.CreateAsync();
        var right = rig.Time.GetUtcNow();
        rig.Time.Advance(TimeSpan.FromDays(3));
        rig.Publish("<guid>1</guid><title>Backlog</title>");
        await rig.VisitAsync();
        rig.TurnBack(right);

        Assert.Empty(await rig.VisitAsync());
    }

    [Fact]
    public async Task A_feed_that_must_be_repaired_and_is_too_long_says_how_much_of_it_is_read()
    {
        using var rig = await FeedRig.CreateAsync();
        var text = new string('x', 2_000);
        rig.Http.On(
            FeedRig.Url,
            HttpStatusCode.OK,
            "<rss><channel>"
                + string.Concat(
                    Enumerable
                        .Range(0, 1_900)
                        .Select(number =>
                            $"<item><guid>{number}</guid><title>Entry {number} & more</title><description>{text}</description></item>"
                        )
                )
                + "</channel></rss>"
        );

        await rig.VisitAsync();
        var cut = await rig.StoredAsync();
        rig.Publish(Blast);
        await rig.VisitAsync();

        Assert.InRange(cut.EntriesSeen, 1_000, 1_899);
        Assert.Equal($"Its markup has mistakes and is very long: only the first {cut.EntriesSeen} entries are read.", cut.Note);
        Assert.Null(cut.LastFailure);
        Assert.Null((await rig.StoredAsync()).Note);
    }

    [Fact]
    public async Task Fetcher_comes_back_later_when_the_host_is_busy()
    {
        using var rig = await FeedRig.CreateAsync();
        await rig.Hosts.TakeAsync(new Uri("https://wire.example/other"), default);

        var step = await rig.FetchAsync();

        var again = Assert.Single(step.Next);
        Assert.Equal((QueueNames.Feeds, new FeedDue("f")), (again.Queue, FeedDue.Queue.Read(again.Body)));
        Assert.True(again.Delay > TimeSpan.Zero);
        Assert.Empty(rig.Http.Asked);
    }

    [Fact]
    public async Task Fetcher_gives_the_host_back_before_the_entries_are_queued()
    {
        using var rig = await FeedRig.CreateAsync();
        rig.Publish(Blast);

        await rig.FetchAsync();

        Assert.NotNull(await rig.Hosts.TakeAsync(rig.Feed.Address, default));
    }

    [Fact]
    public async Task Fetcher_obeys_retry_after_across_restarts()
    {
        using var rig = await FeedRig.CreateAsync();
        rig.Http.On(FeedRig.Url, HttpStatusCode.TooManyRequests, "", ("Retry-After", "7200"));
        await FeedRig.RememberAsync(await rig.FetchAsync());
        rig.Time.Advance(TimeSpan.FromSeconds(7199));

        await rig.FetchAsync();
        Assert.Single(rig.Http.Asked);
        Assert.Empty((await rig.PollAsync()).Next);

        rig.Time.Advance(TimeSpan.FromSeconds(1));
        Assert.Single((await rig.PollAsync()).Next);
    }

    [Fact]
    public async Task Fetcher_keeps_why_it_failed_with_the_feed()
    {
        using var rig = await FeedRig.CreateAsync();
        rig.Http.On(FeedRig.Url, HttpStatusCode.OK, "<html><body>Checking your browser</body></html>");

        await rig.VisitAsync();
        await rig.VisitAsync();

        var feed = await rig.StoredAsync();
        Assert.Equal((2, FetchFailure.Unreadable), (feed.Failures, feed.LastFailure));
        Assert.Contains("web page", feed.LastError, StringComparison.Ordinal);
        Assert.Null(feed.LastSuccess);
    }

    [Fact]
    public async Task Fetcher_asks_the_new_address_after_a_move_and_nobody_after_the_end()
    {
        using var rig = await FeedRig.CreateAsync();
        rig.Http.On(FeedRig.Url, HttpStatusCode.MovedPermanently, "", ("Location", "https://new.example/feed"))
            .On("https://new.example/feed", HttpStatusCode.OK, $"<rss><item>{Blast}</item></rss>");
        Assert.Equal(["Blast in Quetta"], await rig.VisitAsync());
        rig.Http.On("https://new.example/feed", HttpStatusCode.Gone);
        await rig.VisitAsync();

        Assert.Empty(await rig.VisitAsync());

        Assert.Equal(3, rig.Http.Asked.Count);
        Assert.True((await rig.StoredAsync()).Ended);
    }

    [Fact]
    public async Task Fetcher_does_nothing_when_the_feed_was_deleted()
    {
        using var rig = await FeedRig.CreateAsync();
        await rig.Store.DeleteAsync("f", default);

        Assert.Empty((await rig.FetchAsync()).Next);
    }

    [Fact]
    public async Task Visits_are_counted_by_result_once_they_are_remembered()
    {
        using var rig = await FeedRig.CreateAsync();
        rig.Publish(Blast);
        await rig.FetchAsync();
        var before = rig.Metrics.Heard;

        await rig.VisitAsync();
        rig.Http.On(FeedRig.Url, HttpStatusCode.InternalServerError, "");
        await rig.VisitAsync();

        Assert.Empty(before);
        Assert.Equal(1, rig.Metrics.Sum("alerts.feed.fetches feed=f result=good"));
        Assert.Equal(1, rig.Metrics.Sum("alerts.feed.fetches feed=f result=status"));
    }

    [Fact]
    public async Task Entries_that_were_sent_are_counted_once_after_the_visit_is_remembered()
    {
        using var rig = await FeedRig.CreateAsync();
        rig.Publish(Blast, Raid);
        await FeedRig.RememberAsync(await rig.FetchAsync());
        var before = rig.Metrics.Heard;
        rig.Publish(Raid, Blast, Shelling);

        await rig.VisitAsync();
        await rig.VisitAsync();

        Assert.Empty(before);
        Assert.Equal([1], rig.Metrics.Values("alerts.entries feed=f"));
        Assert.Equal(1, rig.Metrics.Meter.EntriesSinceStart);
    }
}
