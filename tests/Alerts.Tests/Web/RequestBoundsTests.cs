using System.Net;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using Alerts.Feeds.Registry;
using Alerts.Incidents.Repository;
using Alerts.Incidents.Summaries;
using Alerts.Subscriptions.Subscribers;
using Alerts.Subscriptions.Topics;
using Alerts.Tests.Incidents;
using Alerts.Web.Public;
using Microsoft.Extensions.DependencyInjection;

namespace Alerts.Tests.Web;

/// <summary>
/// What one request of the public may read at most, on a store of which each month has more incidents than that. Rows are counted, not
/// time: a row that is parsed takes some 15 µs of CPU.
/// </summary>
public sealed class RequestBoundsTests : IAsyncLifetime
{
    private const int PerDay = 30,
        Days = 70;

    /// <summary>The budget of a request in rows that must be parsed, and the rows that a page reads beside the months.</summary>
    private const int MostRows = (ReadBudget.OfRequest / ReadBudget.Parsed) + 400;

    private const int MostBytes = 400_000;

    private readonly SiteHost _site = new();

    public Task InitializeAsync() => _site.StartAsync();

    public Task DisposeAsync() => _site.DisposeAsync().AsTask();

    [Fact]
    public async Task Every_page_reads_so_many_rows_and_no_more_the_first_after_a_start_too()
    {
        await _site.FillAsync(PerDay, Days);
        var crowded = await CrowdAsync(300);
        var reader = await ReaderAsync();
        string[] paths =
        [
            "/stats",
            "/",
            "/?kind=operation",
            "/?province=Balochistan&group=ttp",
            "/?to=2024-10-01",
            $"/incidents/{crowded}",
            $"/api/incidents/{crowded}",
            "/stats?by=district",
            "/api/stats?by=group",
            "/report",
            "/report?from=2024-10-10&to=2024-11-09",
            "/report?from=2024-10-10&to=2024-11-09&province=Balochistan",
            "/api/feeds",
            "/api/topics",
            "/subscribe",
            reader,
            reader + "/export",
            "/healthz",
        ];
        var (told, loaded) = (new List<string>(), false);

        foreach (var path in paths.Concat(paths).Append("/api/incidents?kind=clash&limit=200"))
        {
            var (body, rows) = await _site.ReadyAsync(path);
            // The first request for a list or for charts has all incidents read, once, for all requests.
            var list = path.Split('?')[0] is "/" or "/stats" && !loaded ? (PerDay * Days) + 1 : 0;
            loaded |= list > 0;
            if (rows.Max() > MostRows + list || rows.Count > 12 || Encoding.UTF8.GetByteCount(body) > MostBytes)
                told.Add($"{path}: {string.Join(", ", rows)} rows; {Encoding.UTF8.GetByteCount(body)} bytes");
        }

        Assert.Empty(told);
    }

    [Fact]
    public async Task A_page_that_must_read_more_says_so_and_the_next_one_goes_on()
    {
        await _site.FillAsync(PerDay, Days);

        using var page = await AskAsync("/stats", "text/html");
        using var data = await AskAsync("/api/stats", "application/json");
        var (body, rows) = await _site.ReadyAsync("/api/stats");

        Assert.Equal((HttpStatusCode.ServiceUnavailable, HttpStatusCode.ServiceUnavailable), (page.StatusCode, data.StatusCode));
        Assert.Equal("1", page.Headers.GetValues("Refresh").Single());
        Assert.Equal(TimeSpan.FromSeconds(1), data.Headers.RetryAfter?.Delta);
        Assert.Contains("Reading the incidents", await page.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Equal("application/problem+json", data.Content.Headers.ContentType?.MediaType);
        Assert.InRange(rows.Count, 1, 4);
        using var json = JsonDocument.Parse(body);
        Assert.True(json.RootElement.GetProperty("complete").GetBoolean());
        Assert.Equal((PerDay * Days) + 1, json.RootElement.GetProperty("total").GetProperty("incidents").GetInt32());
    }

    [Fact]
    public async Task A_long_report_lists_the_deadliest_and_says_how_many_more_its_numbers_have()
    {
        await _site.FillAsync(PerDay, Days);

        var (page, _) = await _site.ReadyAsync("/report?from=2024-11-01&to=2024-11-08");

        Assert.Contains("240 incidents: 240 attacks", page, StringComparison.Ordinal);
        Assert.Contains(
            $"These are the {SituationReportService.MostOnPage} deadliest. {240 - SituationReportService.MostOnPage} more are in the "
                + $"numbers",
            page,
            StringComparison.Ordinal
        );
        Assert.Equal(SituationReportService.MostOnPage, Count(page, "<article class=\"incident\">"));
    }

    [Fact]
    public async Task A_report_that_is_written_to_a_file_lists_all()
    {
        await _site.FillAsync(PerDay, Days);
        var reporter = _site.Services.GetRequiredService<SituationReportService>();

        var text = await reporter.MarkdownAsync(new(new DateOnly(2024, 11, 1), new DateOnly(2024, 11, 8)), null, CancellationToken.None);

        Assert.Equal(240, Count(text, "\n### "));
    }

    [Fact]
    public async Task The_page_of_a_crowded_incident_says_what_it_does_not_list()
    {
        var id = await CrowdAsync(300);

        var page = await _site.TextAsync($"/incidents/{id}");

        Assert.Contains("300 reports", page, StringComparison.Ordinal);
        Assert.Contains(
            $"{Incident.MostClaims} in all. {300 - Incident.MostClaims} more are counted but not listed",
            page,
            StringComparison.Ordinal
        );
        Assert.Contains("of the reports listed below", page, StringComparison.Ordinal);
        Assert.Equal(Incident.MostClaims, Regex.Matches(page, "news.example/crowd/[0-9]+").Select(link => link.Value).Distinct().Count());
    }

    [Fact]
    public async Task The_data_of_a_crowded_incident_has_every_report_once_page_by_page()
    {
        var id = await CrowdAsync(300);

        var titles = new List<string?>();
        var next = "";
        for (var pages = 0; pages == 0 || next is not null; pages++)
        {
            var document = await _site.JsonAsync($"/api/incidents/{id}?next={next}");
            titles.AddRange(document.GetProperty("reports").EnumerateArray().Select(report => report.GetProperty("title").GetString()));
            next = document.GetProperty("next").GetString();
        }

        Assert.Equal(300, titles.Count);
        Assert.Equal(300, titles.Distinct().Count());
    }

    [Theory]
    [InlineData("x")]
    [InlineData("20241109-ffffffff.r1")]
    public async Task A_place_that_is_not_in_the_list_of_reports_is_refused(string next)
    {
        var id = await CrowdAsync(60);

        using var answer = await _site.Client.GetAsync($"/api/incidents/{id}?next={next}");

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
    }

    [Fact]
    public async Task The_first_page_lists_two_hundred_feeds_and_says_how_many_more_there_are()
    {
        var feeds = _site.Services.GetRequiredService<FeedStore>();
        for (var number = 0; number < 203; number++)
            await feeds.AddAsync(
                new Outlet($"Outlet {number}", null, new Uri($"https://feeds.example/{number}")).ToFeed(),
                CancellationToken.None
            );

        var page = await _site.TextAsync("/");

        Assert.Contains("3 more feeds are not listed here", page, StringComparison.Ordinal);
        Assert.Contains("of 203 feeds", page, StringComparison.Ordinal);
    }

    private static int Count(string text, string part) => text.Split(part).Length - 1;

    private Task<HttpResponseMessage> AskAsync(string path, string accept)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.Add("Accept", accept);
        return _site.Client.SendAsync(request);
    }

    /// <returns>The incident that so many outlets report.</returns>
    private async Task<string> CrowdAsync(int reports)
    {
        for (var number = 0; number < reports; number++)
        {
            var report = A.Report(
                $"Nine killed in Lahore blast, says source {number}",
                "2024-11-09 10:00",
                A.Attack("Lahore", 9),
                $"Outlet {number % 40}"
            );
            await _site.RecordAsync(
                report with
                {
                    Link = new Uri($"https://news.example/crowd/{number}"),
                    Published = A.Time("2024-11-09 10:00").AddMinutes(number),
                }
            );
        }

        var page = await _site.Services.GetRequiredService<IncidentStore>().LatestAsync(new(), CancellationToken.None);
        return page.Incidents.Single(incident => incident.ReportCount == reports).Id;
    }

    /// <returns>The address of the page of a reader.</returns>
    private async Task<string> ReaderAsync()
    {
        var reader = new Subscriber
        {
            Id = SubscriberKeys.NewId(),
            Channel = ChannelKind.Email,
            Address = "asma@example.org",
            Token = "token",
            State = SubscriberState.Active,
            CreatedAt = _site.Time.GetUtcNow(),
            ConfirmedAt = _site.Time.GetUtcNow(),
            Watches = [new Watch { Topic = Topic.Everything }],
        };
        await _site.Services.GetRequiredService<SubscriberStore>().InsertAsync(reader, CancellationToken.None);
        return $"/manage/{reader.Id}/{LinkToken.Manage(reader)}";
    }
}
