using System.Net;
using Alerts.Feeds;
using Alerts.Feeds.Fetching;
using Alerts.Feeds.Registry;
using Alerts.Platform.Messaging;
using Alerts.Platform.Net;
using Alerts.Tests.Feeds.Fetching;
using Alerts.Tests.Platform.Storage;
using Alerts.Tests.Platform.Telemetry;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;

namespace Alerts.Tests.Feeds;

/// <summary>One article in the home feed and in section feeds of one outlet.</summary>
public sealed class StoryTests : IDisposable
{
    private const string Blast = "Blast kills 12 in Quetta";
    private readonly TempStore _temp = new();
    private readonly MeterDouble _metrics = new();
    private readonly StubHttp _http = new();
    private readonly FakeTimeProvider _time = new(new DateTimeOffset(2024, 12, 2, 9, 0, 0, TimeSpan.Zero));
    private readonly FeedStore _store;

    public StoryTests() => _store = new FeedStore(_temp.Tables);

    public void Dispose()
    {
        _temp.Dispose();
        _metrics.Dispose();
    }

    [Fact]
    public async Task Story_is_sent_by_the_feed_that_has_it_first_and_by_no_other()
    {
        await AddAsync("home", "balochistan");
        Publish("home", Item("1", Blast, "https://wire.example/news/1?utm_source=home"));
        Publish(
            "balochistan",
            Item("b-1", Blast, "https://wire.example/news/1/"),
            Item("b-2", "Raid in Bannu", "https://wire.example/news/2")
        );

        var sent = new[]
        {
            await VisitAsync("home"),
            await VisitAsync("balochistan"),
            await VisitAsync("home"),
            await VisitAsync("balochistan"),
        };

        Assert.Equal(
            [
                [Blast],
                ["Raid in Bannu"],
                [],
                [],
            ],
            sent.Select(entries => entries.Select(entry => entry.Title))
        );
    }

    [Fact]
    public async Task Story_is_one_report_when_two_feeds_are_fetched_at_the_same_time()
    {
        await AddAsync("home", "balochistan");
        Publish("home", Item("1", Blast, "https://wire.example/news/1"));
        Publish("balochistan", Item("b-1", Blast + "; dozens hurt", "https://wire.example/news/1"));

        var (one, other) = (await FetchAsync("home"), await FetchAsync("balochistan"));

        Assert.Equal(ReportId(one), ReportId(other));
    }

    [Fact]
    public async Task Story_is_one_report_and_is_not_lost_when_the_process_crashed_before_it_was_queued()
    {
        await AddAsync("home", "balochistan");
        Publish("home", Item("1", Blast, "https://wire.example/news/1"));
        Publish("balochistan", Item("b-1", Blast, "https://wire.example/news/1"));
        var lost = await FetchAsync("home");

        var sent = await VisitAsync("balochistan");
        var repeated = await VisitAsync("home");

        Assert.Equal([ReportId(lost)], sent.Select(ReportId));
        Assert.Equal([ReportId(lost)], repeated.Select(ReportId));
    }

    [Fact]
    public async Task Change_of_a_story_is_told_by_either_feed_as_the_same_report()
    {
        await AddAsync("home", "balochistan");
        Publish("home", Item("1", Blast, "https://wire.example/news/1"));
        Publish("balochistan", Item("b-1", Blast, "https://wire.example/news/1"));
        var first = (await VisitAsync("home")).Concat(await VisitAsync("balochistan")).Single();
        Publish("balochistan", Item("b-1", "Blast kills 26 in Quetta", "https://wire.example/news/1"));

        var changed = Assert.Single(await VisitAsync("balochistan"));

        Assert.Equal((ReportId(first), "Blast kills 26 in Quetta", false), (ReportId(changed), changed.Title, changed.Changed));
    }

    [Fact]
    public async Task Stories_of_two_outlets_are_two()
    {
        await AddAsync("home");
        await _store.AddAsync(Feed("other") with { Outlet = "Courier" }, default);
        Publish("home", Item("1", Blast, "https://wire.example/news/1"));
        Publish("other", Item("1", Blast, "https://wire.example/news/1"));

        Assert.Single(await VisitAsync("home"));
        Assert.Single(await VisitAsync("other"));
    }

    [Theory]
    [InlineData("https://wire.example/")]
    [InlineData("https://wire.example")]
    [InlineData("https://wire.example/live", "https://wire.example/live")]
    public async Task Entries_are_not_one_story_when_their_link_is_no_article(params string[] links)
    {
        await AddAsync("home", "balochistan");
        Publish("home", [.. links.Select((link, index) => Item($"h{index}", $"{index} killed in Quetta", link))]);
        Publish("balochistan", [.. links.Select((link, index) => Item($"b{index}", $"{index} killed in Bannu", link))]);

        Assert.Equal(links.Length, (await VisitAsync("home")).Count);
        Assert.Equal(links.Length, (await VisitAsync("balochistan")).Count);
    }

    [Fact]
    public async Task Entry_is_sent_when_a_later_one_of_the_same_feed_has_the_same_link()
    {
        await AddAsync("home");
        Publish("home", Item("1", Blast, "https://wire.example/live"));
        await VisitAsync("home");
        Publish("home", Item("2", "Raid in Bannu", "https://wire.example/live"));

        Assert.Equal(["Raid in Bannu"], (await VisitAsync("home")).Select(entry => entry.Title));
    }

    [Fact]
    public async Task Stories_are_forgotten_with_the_marks_of_their_feeds()
    {
        await AddAsync("home");
        Publish("home", Item("1", Blast, "https://wire.example/news/1"));
        await VisitAsync("home");
        await _store.MarkAsync("home", new Dictionary<string, SeenEntry> { ["later"] = new("r", _time.GetUtcNow().AddDays(61)) }, default);

        await new SeenSweeper(_store, NullLogger<SeenSweeper>.Instance).RunAsync(default);

        Assert.Equal(0, await _store.ForgetStoriesAsync("Wire", DateTimeOffset.MaxValue, default));
    }

    private static string Item(string id, string title, string link) =>
        $"<item><guid isPermaLink='false'>{id}</guid><title>{title}</title><link>{link}</link><pubDate>Mon, 2 Dec 2024 08:00:00 "
        + $"GMT</pubDate></item>";

    private static Feed Feed(string id) =>
        new()
        {
            Id = id,
            Outlet = "Wire",
            Address = new Uri($"https://{id}.example/feed"),
        };

    private static string ReportId(HandlerResult step) => ReportId(Entry.Queue.Read(Assert.Single(step.Next).Body));

    private static string ReportId(Entry entry) => $"{entry.FeedId}/{entry.Key}";

    private async Task AddAsync(params string[] ids)
    {
        await _temp.Tables.CreateAsync(default);
        foreach (var id in ids)
            await _store.AddAsync(Feed(id), default);
    }

    private void Publish(string id, params string[] items) =>
        _http.On($"https://{id}.example/feed", HttpStatusCode.OK, $"<rss><channel>{string.Concat(items)}</channel></rss>");

    private Task<HandlerResult> FetchAsync(string id)
    {
        var options = Options.Create(new FeedsOptions { ListFile = "", HostWait = TimeSpan.Zero });
        var client = new FeedClient(_http, options, Options.Create(new NetworkOptions()), _time);
        var visitor = new FeedVisitor(new HostLeases(_temp.Tables, options, _time), client);
        return new FeedFetcher(_store, visitor, options, _metrics.Meter, _time, NullLogger<FeedFetcher>.Instance).HandleAsync(
            new FeedDue(id),
            default
        );
    }

    private async Task<IReadOnlyList<Entry>> VisitAsync(string id)
    {
        _time.Advance(TimeSpan.FromHours(1));
        var step = await FetchAsync(id);
        await FeedRig.RememberAsync(step);
        return [.. step.Next.Select(message => Entry.Queue.Read(message.Body))];
    }
}
