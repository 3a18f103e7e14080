using Alerts.Feeds;
using Alerts.Feeds.Registry;

namespace Alerts.Tests.Feeds;

public sealed class NewEntriesTests
{
    private static readonly DateTimeOffset Now = new(2024, 12, 2, 9, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Entry_is_a_changed_one_only_when_the_feed_carried_it_before_in_another_revision(bool known)
    {
        var entry = new Entry
        {
            FeedId = "f",
            Outlet = "Dawn",
            Key = "k",
            Revision = "r2",
            Title = "Blast in Quetta",
            FetchedAt = Now,
        };
        var seen = new Dictionary<string, SeenEntry>();
        if (known)
            seen["k"] = new SeenEntry("r1", Now.AddHours(-1));

        var news = NewEntries.Among([entry], seen, firstVisit: false, TimeSpan.FromDays(2));

        Assert.Equal(known, Assert.Single(news.Send).Changed);
    }

    [Theory]
    [InlineData(0, true)]
    [InlineData(1, false)]
    public void Entry_is_sent_up_to_its_greatest_age_and_no_tick_later(int ticks, bool sent)
    {
        var entry = new Entry
        {
            FeedId = "f",
            Outlet = "Dawn",
            Key = "k",
            Revision = "r1",
            Title = "Blast in Quetta",
            Published = Now.AddDays(-2).AddTicks(-ticks),
            FetchedAt = Now,
        };

        var news = NewEntries.Among([entry], new Dictionary<string, SeenEntry>(), firstVisit: true, TimeSpan.FromDays(2));

        Assert.Equal(sent ? ["k"] : [], news.Send.Select(one => one.Key));
        Assert.Equal("k", Assert.Single(news.Marks).Key);
    }

    [Theory]
    [InlineData(0, false)]
    [InlineData(1, true)]
    public void What_was_written_five_minutes_ahead_is_another_workers_and_later_is_a_wrong_clocks(int ticks, bool wrong) =>
        Assert.Equal(wrong, FeedSchedule.IsAhead(Now.AddMinutes(5).AddTicks(ticks), Now));
}
