using System.Net;
using System.Text.RegularExpressions;
using Alerts.Feeds.Registry;
using Alerts.Subscriptions.Topics;
using Alerts.Tests.Incidents;
using Alerts.Web.Reading;
using Microsoft.Extensions.DependencyInjection;

namespace Alerts.Tests.Web;

public sealed class FirstPageTests : IAsyncLifetime
{
    private readonly SiteHost _site = new();

    public Task InitializeAsync() => _site.StartAsync();

    public Task DisposeAsync() => _site.DisposeAsync().AsTask();

    [Theory]
    [InlineData("/", "1 incident, 9 killed", "the last 30 days")]
    [InlineData("/?from=2024-01-01", "2 incidents, 16 killed", "from 1 Jan 2024")]
    [InlineData("/?to=2024-03-01", "1 incident, 7 killed", "to 1 Mar 2024")]
    [InlineData("/?district=Bannu", "0 incidents, 0 killed", "the last 30 days, Bannu")]
    public async Task Map_shows_thirty_days_or_what_the_filter_asks_for(string path, string onMap, string words)
    {
        await _site.RecordAsync(
            A.Report("Nine killed in Quetta blast", "2024-11-09 10:00", A.Attack("Quetta", 9)),
            A.Report("Seven killed in Bannu blast", "2024-02-01 10:00", A.Attack("Bannu", 7))
        );

        var (page, _) = await _site.ReadyAsync(path);

        Assert.Contains($"Map of Pakistan with {onMap}", page, StringComparison.Ordinal);
        Assert.Contains($"On the map: {words}", page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/", "/?")]
    [InlineData("/?kind=attack&minKilled=2&sort=killed", "/?kind=attack&minKilled=2&")]
    [InlineData("/ur/report?from=2024-11-09&kind=attack", "/ur/?kind=attack&from=2024-11-09&to=2024-11-09&")]
    public async Task Sign_of_several_incidents_leads_to_them_under_the_same_filter(string path, string link)
    {
        await _site.RecordAsync(
            A.Report("Nine killed in Quetta blast", "2024-11-09 10:00", A.Attack("Quetta", 9)),
            A.Report("Two killed in Mastung", "2024-11-09 12:00", A.Attack("Mastung", 2))
        );

        var (page, _) = await _site.ReadyAsync(path);

        Assert.Matches($"href=\"{Regex.Escape(link)}bbox=[0-9.]+(,[0-9.]+){{3}}\"", WebUtility.HtmlDecode(page));
    }

    [Theory]
    [InlineData("/?minKilled=5&kind=attack", "Filter and search: <bdi>attacks, 5 or more killed</bdi>")]
    [InlineData("/", "Filter and search")]
    public async Task Form_is_closed_and_says_what_is_asked_for(string path, string expected)
    {
        var (page, _) = await _site.ReadyAsync(path);

        Assert.Contains($"<summary>{expected}</summary>", page, StringComparison.Ordinal);
        Assert.Contains("<details class=\"filter\">", page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/embed?minKilled=1000", true)]
    [InlineData("/embed?minKilled=1000&show=map", false)]
    public async Task Frame_with_an_empty_list_says_so(string path, bool expected)
    {
        var (page, _) = await _site.ReadyAsync(path);

        Assert.Equal(expected, page.Contains("No incidents match.", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Nothing_found_is_said_without_an_empty_map_and_charts_before_it()
    {
        var (page, _) = await _site.ReadyAsync("/?minKilled=1000");

        Assert.Contains("No incidents match.", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<figure", page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(29, false)]
    [InlineData(31, true)]
    public async Task Page_says_that_it_is_old_when_no_feed_was_read_for_half_an_hour(int minutes, bool old)
    {
        await StoreAsync("Dawn", read: minutes);

        var (page, _) = await _site.ReadyAsync("/");

        Assert.Equal(old, page.Contains("What is shown here is old.", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Outlets_that_do_not_answer_are_named()
    {
        await StoreAsync("Dawn", read: 1);
        await StoreAsync("Quetta Courier", read: 500, fails: true);

        var view = await _site.Services.GetRequiredService<FeedBoard>().ViewAsync(Language.English, CancellationToken.None);

        Assert.Equal(["Quetta Courier"], view.Silent);
        Assert.False(view.IsOld);
    }

    [Fact]
    public async Task Service_without_feeds_is_not_old()
    {
        var view = await _site.Services.GetRequiredService<FeedBoard>().ViewAsync(Language.English, CancellationToken.None);

        Assert.False(view.IsOld);
    }

    [Theory]
    [InlineData(1, "1 incident has no known district and is not on the map.")]
    [InlineData(2, "2 incidents have no known district and are not on the map.")]
    public async Task Incidents_that_the_map_cannot_show_are_counted_below_it(int incidents, string expected)
    {
        for (var i = 1; i <= incidents; i++)
            await _site.RecordAsync(A.Report($"{i} killed in attack", $"2024-11-0{i * 4} 10:00", A.Attack(null, i)));

        var (page, _) = await _site.ReadyAsync("/");

        Assert.Contains(expected, page, StringComparison.Ordinal);
    }

    private async Task StoreAsync(string outlet, int read, bool fails = false)
    {
        var feed = new Feed
        {
            Id = outlet,
            Outlet = outlet,
            Address = new Uri($"https://{outlet.Replace(" ", "", StringComparison.Ordinal)}.example/rss"),
            LastSuccess = _site.Time.GetUtcNow().AddMinutes(-read),
            LastFailure = fails ? FetchFailure.Refused : null,
            LastError = fails ? "It does not answer." : null,
        };
        Assert.True(await _site.Services.GetRequiredService<FeedStore>().AddAsync(feed, CancellationToken.None));
    }
}
