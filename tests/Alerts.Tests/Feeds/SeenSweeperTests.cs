using Alerts.Feeds;
using Alerts.Feeds.Registry;
using Alerts.Tests.Platform.Storage;
using Microsoft.Extensions.Logging.Abstractions;

namespace Alerts.Tests.Feeds;

public sealed class SeenSweeperTests : IDisposable
{
    private static readonly CancellationToken None = CancellationToken.None;
    private static readonly DateTimeOffset Now = new(2024, 12, 2, 8, 0, 0, TimeSpan.Zero);
    private readonly TempStore _store = new();
    private readonly FeedStore _feeds;

    public SeenSweeperTests() => _feeds = new FeedStore(_store.Tables);

    [Fact]
    public async Task What_a_feed_has_not_carried_for_long_is_forgotten()
    {
        await AddAsync("f", ("gone", 61), ("recent", 59), ("newest", 0));

        await new SeenSweeper(_feeds, NullLogger<SeenSweeper>.Instance).RunAsync(None);

        Assert.Equal(["newest", "recent"], (await _feeds.MarksAsync("f", None)).Select(mark => mark.Key));
    }

    [Fact]
    public async Task Feed_that_is_silent_for_a_year_loses_nothing()
    {
        await AddAsync("f", ("one", 400), ("other", 365));

        await new SeenSweeper(_feeds, NullLogger<SeenSweeper>.Instance).RunAsync(None);

        Assert.Equal(2, (await _feeds.MarksAsync("f", None)).Count);
    }

    [Theory]
    [InlineData(60, 0)]
    [InlineData(61, 1)]
    public void Sixty_days_are_kept(int days, int old) => Assert.Equal(old, SeenSweeper.Old([Mark("a", days), Mark("b", 0)]).Count);

    [Fact]
    public void Feed_without_marks_has_nothing_old() => Assert.Empty(SeenSweeper.Old([]));

    [Theory]
    [InlineData(8, true)]
    [InlineData(7, false)]
    public void Entry_that_is_still_carried_has_its_mark_renewed_and_is_not_told_again(int days, bool renewed)
    {
        var entry = new Entry
        {
            FeedId = "f",
            Outlet = "Dawn",
            Key = "k",
            Revision = "r",
            Title = "Old news without a date",
            FetchedAt = Now,
        };
        var seen = new Dictionary<string, SeenEntry> { ["k"] = new("r", Now.AddDays(-days)) };

        var news = NewEntries.Among([entry, entry], seen, firstVisit: false, TimeSpan.FromDays(2));

        Assert.Empty(news.Send);
        Assert.Empty(news.Marks);
        Assert.Equal(renewed, news.Renewed.GetValueOrDefault("k")?.SeenAt == Now);
    }

    public void Dispose() => _store.Dispose();

    private static KeyValuePair<string, SeenEntry> Mark(string key, int daysAgo) =>
        KeyValuePair.Create(key, new SeenEntry("r", Now.AddDays(-daysAgo)));

    private async Task AddAsync(string feed, params (string Key, int DaysAgo)[] marks)
    {
        await _feeds.AddAsync(
            new Feed
            {
                Id = feed,
                Outlet = "Dawn",
                Address = new Uri("https://news.example/feed"),
            },
            None
        );
        await _feeds.MarkAsync(feed, marks.Select(mark => Mark(mark.Key, mark.DaysAgo)).ToDictionary(), None);
    }
}
