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
}
