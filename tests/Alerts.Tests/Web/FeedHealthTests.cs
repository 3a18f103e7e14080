using System.Text.Json;
using Alerts.Feeds.Registry;
using Alerts.Tests.Incidents;
using Microsoft.Extensions.DependencyInjection;

namespace Alerts.Tests.Web;

public sealed class FeedHealthTests : IAsyncLifetime
{
    private static readonly Feed Good = new()
    {
        Id = "f1",
        Outlet = "Quetta Courier",
        Address = new Uri("https://courier.example/feed"),
        LastAttempt = A.Time("2024-11-09 14:00"),
        LastSuccess = A.Time("2024-11-09 14:00"),
        EntriesSeen = 12,
    };

    private static readonly Feed Failing = Good with
    {
        Id = "f2",
        Outlet = "Zhob Times",
        LastFailure = Enum.GetValues<FetchFailure>()[0],
        LastError = "It <b>answered</b> 503.",
        Failures = 3,
    };

    private readonly SiteHost _site = new();

    public Task InitializeAsync() => _site.StartAsync();

    public Task DisposeAsync() => _site.DisposeAsync().AsTask();

    [Fact]
    public async Task Home_shows_failing_feeds_first_and_says_why()
    {
        await AddAsync(Good, Failing, Good with { Id = "f3", Outlet = "Removed Daily", Removed = true });

        var page = await _site.TextAsync("/");

        Assert.Contains("1 of 2 feeds are working, 1 failing.", page, StringComparison.Ordinal);
        Assert.Contains("It &lt;b&gt;answered&lt;/b&gt; 503.", page, StringComparison.Ordinal);
        Assert.DoesNotContain("Removed Daily", page, StringComparison.Ordinal);
        Assert.InRange(page.IndexOf("Zhob Times", StringComparison.Ordinal), 0, page.IndexOf("Quetta Courier", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_feed_of_which_not_all_is_read_says_so()
    {
        await AddAsync(Good with { Note = "Only the first 9 entries are read." });

        Assert.Contains("Only the first 9 entries are read.", await _site.TextAsync("/"), StringComparison.Ordinal);
        Assert.Equal(
            "Only the first 9 entries are read.",
            (await _site.JsonAsync("/api/feeds")).GetProperty("feeds")[0].GetProperty("note").GetString()
        );
    }

    [Fact]
    public async Task Data_has_the_health_of_each_feed()
    {
        await AddAsync(Failing);

        var feed = Assert.Single((await _site.JsonAsync("/api/feeds")).GetProperty("feeds").EnumerateArray());

        Assert.Equal("failing", feed.GetProperty("state").GetString());
        Assert.Equal(3, feed.GetProperty("failures").GetInt32());
        Assert.Equal("https://courier.example/feed", feed.GetProperty("address").GetString());
        Assert.Equal(JsonValueKind.Null, feed.GetProperty("homepage").ValueKind);
        Assert.Equal(12, feed.GetProperty("entriesSeen").GetInt64());
    }

    [Fact]
    public async Task Stale_feed_says_so_on_the_page_and_as_data()
    {
        await AddAsync(
            Good with
            {
                Section = "Balochistan",
                Language = "ur",
                Party = Party.State,
                NewestEntry = A.Time("2024-01-09 14:00"),
                LongestGap = TimeSpan.FromHours(80),
            }
        );

        var page = await _site.TextAsync("/");
        var feed = Assert.Single((await _site.JsonAsync("/api/feeds")).GetProperty("feeds").EnumerateArray());

        Assert.Contains("0 of 1 feeds are working, 1 stale.", page, StringComparison.Ordinal);
        Assert.Contains("Quetta Courier, Balochistan", page, StringComparison.Ordinal);
        Assert.Contains("its newest entry is ", page, StringComparison.Ordinal);
        Assert.Equal(("good", true), (feed.GetProperty("state").GetString(), feed.GetProperty("stale").GetBoolean()));
        string[] facts = ["section", "language", "party"];
        Assert.Equal(["Balochistan", "ur", "state"], facts.Select(fact => feed.GetProperty(fact).GetString()));
    }

    [Fact]
    public async Task A_feed_that_nobody_visited_yet_is_waiting_and_one_that_ended_says_so()
    {
        await AddAsync(Good with { LastSuccess = null }, Failing with { Ended = true });

        var states = (await _site.JsonAsync("/api/feeds"))
            .GetProperty("feeds")
            .EnumerateArray()
            .Select(feed => feed.GetProperty("state").GetString());

        Assert.Equal(["ended", "waiting"], states.Order());
    }

    private async Task AddAsync(params Feed[] feeds)
    {
        foreach (var feed in feeds)
            await _site.Services.GetRequiredService<FeedStore>().AddAsync(feed, CancellationToken.None);
    }
}
