using System.Net;
using Alerts.Classification.Findings;
using Alerts.Incidents.Statistics;
using Alerts.Tests.Incidents;
using Alerts.Tests.Incidents.Counts;
using Alerts.Web.Public;
using Microsoft.Extensions.DependencyInjection;

namespace Alerts.Tests.Web;

public sealed class SituationReportPagesTests : IAsyncLifetime
{
    private const string Hostile = "<script>alert(1)</script> [x](javascript:alert(1)) | *b* \u202Ekilled";

    private readonly SiteHost _site = new();

    public Task InitializeAsync() => _site.StartAsync();

    public Task DisposeAsync() => _site.DisposeAsync().AsTask();

    [Fact]
    public async Task Without_parameters_it_is_of_yesterday_in_Pakistan()
    {
        // 00:30 in Pakistan is still the day before in UTC.
        _site.Time.SetUtcNow(A.Time("2024-11-11 00:30"));
        await _site.RecordAsync(
            A.Report("Four killed in Quetta", "2024-11-10 23:30", A.Attack("Quetta", 4)),
            A.Report("Five killed in Bannu", "2024-11-09 23:30", A.Attack("Bannu", 5))
        );

        var page = await _site.TextAsync("/report");

        Assert.Contains("Pakistan: Sunday, 10 November 2024", page, StringComparison.Ordinal);
        Assert.Contains("Attack in Quetta, Balochistan: 4 killed", page, StringComparison.Ordinal);
        Assert.DoesNotContain("Attack in Bannu", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_has_numbers_map_incidents_and_sources()
    {
        await _site.RecordAsync(
            A.Report(
                "26 killed in Quetta",
                "2024-11-09 10:00",
                A.Event(EventKind.Attack, "Quetta", new(26, 12, 14), new(62), [new("bla", GroupRole.Claimed)])
            ),
            A.Report("Four killed in Bannu", "2024-11-08 10:00", A.Operation("Bannu", 4))
        );

        var page = WebUtility.HtmlDecode(await _site.TextAsync("/report?from=2024-11-09&to=2024-11-09"));

        Assert.Contains("1 incident: 1 attack. 26 killed, 62 wounded.", page, StringComparison.Ordinal);
        Assert.Matches(@"Killed<span class=""quiet""></span></th><td>26</td><td>4</td><td>\+22</td>", page);
        Assert.Contains("Map of Pakistan with 1 incident, 26 killed.", page, StringComparison.Ordinal);
        Assert.Contains("Killed: 12 civilians, 14 security forces.", page, StringComparison.Ordinal);
        Assert.Contains("Balochistan Liberation Army (claimed it)", page, StringComparison.Ordinal);
        Assert.Contains("<bdi>Dawn</bdi> (1)", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_became_known_in_the_days_is_told_and_nothing_else()
    {
        await _site.RecordAsync(A.Report("Nine killed in Quetta", "2024-11-09 10:00", A.Attack("Quetta", 9)));
        _site.Time.SetUtcNow(A.Time("2024-11-10 11:00"));
        await _site.RecordAsync(
            A.Report(
                "Quetta toll rises to 26",
                "2024-11-10 10:00",
                A.Attack("Quetta", 26),
                "Dawn",
                id: "Dawn:Nine killed in Quetta",
                revision: "r2"
            ),
            A.Report("Two killed in Bannu", "2024-11-10 09:00", A.Attack("Bannu", 2))
        );

        var page = await _site.TextAsync("/report?from=2024-11-10&to=2024-11-10");
        var changed = page[page.IndexOf("What changed", StringComparison.Ordinal)..];

        Assert.Contains("Killed: 9 → 26", WebUtility.HtmlDecode(changed), StringComparison.Ordinal);
        Assert.DoesNotContain("Bannu", changed, StringComparison.Ordinal);
        Assert.DoesNotContain("became known", changed, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_province_is_reported_on_alone()
    {
        await _site.RecordAsync(
            A.Report("Nine killed in Quetta", "2024-11-09 10:00", A.Attack("Quetta", 9)),
            A.Report("Two killed in Bannu", "2024-11-09 09:00", A.Attack("Bannu", 2))
        );

        var page = await _site.TextAsync("/report?from=2024-11-09&province=kp");

        Assert.Contains("Khyber Pakhtunkhwa: Saturday, 9 November 2024", page, StringComparison.Ordinal);
        Assert.Contains("1 incident: 1 attack. 2 killed", page, StringComparison.Ordinal);
        Assert.DoesNotContain("Attack in Quetta", page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("district=Quetta&from=2024-11-09", "Quetta: Saturday, 9 November 2024", "1 incident: 1 attack. 9 killed")]
    [InlineData("kind=operation&from=2024-11-09", "operations: Saturday, 9 November 2024", "1 incident: 1 operation. 2 killed")]
    [InlineData("minKilled=9&period=7d", "9 or more killed: 4 November to 10 November 2024", "1 incident: 1 attack. 9 killed")]
    [InlineData("q=shop&from=2024-11-09", "shop: Saturday, 9 November 2024", "1 incident: 1 attack. 9 killed")]
    public async Task Any_filter_limits_the_incidents_the_numbers_and_the_changes(string query, string title, string summary)
    {
        _site.Time.SetUtcNow(A.Time("2024-11-10 09:00"));
        await _site.RecordAsync(
            A.Report("Nine killed in Quetta shop", "2024-11-09 10:00", A.Attack("Quetta", 9)),
            A.Report("Two killed in Bannu", "2024-11-09 09:00", A.Operation("Bannu", 2)),
            A.Report("Three killed in Mastung", "2024-11-01 09:00", A.Attack("Mastung", 3))
        );

        var (page, _) = await _site.ReadyAsync("/report?" + query);

        Assert.Contains(title, WebUtility.HtmlDecode(page), StringComparison.Ordinal);
        Assert.Contains(summary, page, StringComparison.Ordinal);
        Assert.DoesNotContain("Three killed", page, StringComparison.Ordinal);
        Assert.Contains("<summary>Filter and search: ", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Filter_limits_what_the_days_are_compared_with_and_what_became_known_of_earlier_incidents()
    {
        await _site.RecordAsync(
            A.Report("Two militants killed in Bannu", "2024-10-30 09:00", A.Operation("Bannu", 2)),
            A.Report("Nine killed in Quetta", "2024-11-08 10:00", A.Attack("Quetta", 9))
        );
        _site.Time.SetUtcNow(A.Time("2024-11-09 16:00"));
        await _site.RecordAsync(
            A.Report(
                "Four militants killed in Bannu",
                "2024-11-09 10:00",
                A.Operation("Bannu", 4),
                id: "Dawn:Two militants killed in Bannu",
                revision: "2"
            ),
            A.Report("Quetta toll rises to 26", "2024-11-09 10:00", A.Attack("Quetta", 26), id: "Dawn:Nine killed in Quetta", revision: "2")
        );

        var (page, _) = await _site.ReadyAsync("/report?kind=operation&from=2024-11-09");

        Assert.Matches(@"Incidents<span class=""quiet""></span></th><td>0</td><td>0</td>", page);
        var changed = WebUtility.HtmlDecode(page[page.IndexOf("What changed", StringComparison.Ordinal)..]);
        Assert.Contains("Killed: 2 → 4", changed, StringComparison.Ordinal);
        Assert.DoesNotContain("Quetta", changed, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_quiet_day_says_so()
    {
        var page = await _site.TextAsync("/report?from=2024-11-09");

        Assert.Contains("We know of no incident in this period.", page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("from=yesterday", "2024-11-09")]
    [InlineData("from=2024-11-01&to=2024-12-02", "a month at a time")]
    [InlineData("province=Atlantis", "Balochistan")]
    [InlineData("days=3", "minKilled")]
    [InlineData("minKilled=-1", "0 to 10000")]
    public async Task A_wrong_parameter_is_told(string query, string remedy)
    {
        using var answer = await _site.Client.GetAsync("/report?" + query);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Contains(remedy, await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Text_of_feeds_stays_text_in_every_format()
    {
        await _site.RecordAsync(
            A.Report(Hostile, "2024-11-09 10:00", A.Attack("Quetta", 9), "<b>|Outlet|</b>") with
            {
                Link = new Uri("https://news.example/a)>b<c"),
            }
        );
        var (day, reporter) = (
            new DayRange(An.Day("2024-11-09"), An.Day("2024-11-09")),
            _site.Services.GetRequiredService<SituationReportService>()
        );

        var page = await _site.TextAsync("/report?from=2024-11-09");
        var file = await reporter.HtmlAsync(day, null, CancellationToken.None);
        var markdown = await reporter.MarkdownAsync(day, null, CancellationToken.None);

        Assert.All([page, file], html => Assert.Contains("&lt;script&gt;alert(1)", html, StringComparison.Ordinal));
        Assert.All([page, file], html => Assert.DoesNotContain("<script", html, StringComparison.OrdinalIgnoreCase));
        Assert.DoesNotMatch(@"(?<!\\)<script", markdown);
        Assert.All([page, file, markdown], text => Assert.DoesNotContain('\u202E', text));
        Assert.Contains(
            @"[\<b\>\|Outlet\|\</b\>: \<script\>alert(1)\</script\> \[x\](javascript:alert(1)) \| \*b\* killed](<https://news.example/a)%3Eb%3Cc>)",
            markdown,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task The_file_loads_nothing_and_its_links_are_whole()
    {
        await _site.RecordAsync(A.Report("Nine killed in Quetta", "2024-11-09 10:00", A.Attack("Quetta", 9)));

        var file = await _site
            .Services.GetRequiredService<SituationReportService>()
            .HtmlAsync(new(An.Day("2024-11-09"), An.Day("2024-11-09")), null, CancellationToken.None);

        Assert.StartsWith("<!DOCTYPE html>", file.TrimStart(), StringComparison.Ordinal);
        Assert.DoesNotContain("<link", file, StringComparison.Ordinal);
        Assert.DoesNotContain("src=", file, StringComparison.Ordinal);
        Assert.Contains("@page { size: A4", file, StringComparison.Ordinal);
        Assert.Matches(@"href=""http://localhost:7071/incidents/20241109-[0-9a-f]{8}""", file);
    }
}
