using Alerts.Feeds;
using Alerts.Feeds.Parsing;
using Alerts.Feeds.Registry;

namespace Alerts.Tests.Feeds;

public class EntryMakerTests
{
    private static readonly DateTimeOffset Now = new(2024, 12, 2, 9, 0, 0, TimeSpan.Zero);
    private static readonly Feed Feed = new()
    {
        Id = "f",
        Outlet = "Wire",
        Address = new Uri("https://wire.example/feed"),
    };

    [Fact]
    public void Entry_carries_the_feed_and_the_longer_text()
    {
        var entry = Make(
            new()
            {
                Id = "1",
                Title = "Blast",
                Summary = "Short.",
                Content = "The whole article.",
                Link = "https://wire.example/1",
            }
        );

        Assert.Equal(("f", "Wire", "Blast", "The whole article."), (entry.FeedId, entry.Outlet, entry.Title, entry.Text));
        Assert.Equal((new Uri("https://wire.example/1"), Now), (entry.Link, entry.FetchedAt));
    }

    [Theory]
    [InlineData("javascript:alert(1)")]
    [InlineData("mailto:desk@wire.example")]
    [InlineData("/relative")]
    [InlineData("")]
    public void Entry_has_no_link_that_a_reader_cannot_follow(string link) =>
        Assert.Null(Make(new() { Title = "Blast", Link = link }).Link);

    [Theory]
    [InlineData(-48, -48)]
    [InlineData(5, 0)]
    [InlineData(24, 0)]
    [InlineData(25, null)]
    public void Entry_is_published_now_when_its_clock_is_ahead_and_never_when_far_ahead(int hours, int? expected) =>
        Assert.Equal(
            expected is { } known ? Now.AddHours(known) : (DateTimeOffset?)null,
            Make(new() { Title = "Blast", Published = Now.AddHours(hours) }).Published
        );

    [Fact]
    public void Entry_without_a_title_takes_the_start_of_its_text()
    {
        var entry = Make(new() { Summary = string.Concat(Enumerable.Repeat("word ", 100)).Trim() });

        Assert.EndsWith("word…", entry.Title, StringComparison.Ordinal);
        Assert.InRange(entry.Title.Length, 60, 120);
    }

    [Fact]
    public void Entry_is_cut_to_what_a_message_holds()
    {
        var entry = Make(
            new()
            {
                Title = new string('a', 9_000),
                Summary = new string('ک', 9_000),
                Link = "https://wire.example/" + new string('b', 3_000),
            }
        );

        Assert.Equal((500, 4_000, null), (entry.Title.Length, entry.Text.Length, entry.Link));
        Assert.True(System.Text.Encoding.UTF8.GetByteCount(Entry.Queue.Message(entry).Body) < 48 * 1024);
    }

    [Fact]
    public void Entry_and_visit_round_trip()
    {
        var entry = Make(
            new()
            {
                Id = "1",
                Title = "دھماکا",
                Summary = "Five hurt",
                Link = "https://wire.example/1",
                Published = Now,
            }
        );

        Assert.Equal(entry, Entry.Queue.Read(Entry.Queue.Message(entry).Body));
        Assert.Equal(new FeedDue("f"), FeedDue.Queue.Read(FeedDue.Queue.Message(new FeedDue("f")).Body));
    }

    [Theory]
    [InlineData(-30, null, null, true)]
    [InlineData(0, null, null, false)]
    [InlineData(-30, -29, -5, true)]
    [InlineData(-30, -30, -5, false)]
    [InlineData(-30, null, -5, false)]
    public void Entry_is_backlog_when_it_was_published_before_the_feed_was_first_read(int published, int? first, int? last, bool backlog)
    {
        var feed = Feed with
        {
            FirstSuccess = first is { } one ? Now.AddMinutes(one) : null,
            LastSuccess = last is { } other ? Now.AddMinutes(other) : null,
        };

        var entry = EntryMaker.Make(
            new ParsedFeed("", [new() { Title = "Blast", Published = Now.AddMinutes(published) }], null),
            feed,
            Now
        )[0];

        Assert.Equal(backlog, entry.Backlog);
    }

    private static Entry Make(ParsedEntry entry) => EntryMaker.Make(new ParsedFeed("", [entry], null), Feed, Now)[0];
}
