using System.Net;
using System.Text.RegularExpressions;
using Alerts.Classification.Findings;
using Alerts.Tests.Incidents;

namespace Alerts.Tests.Web;

public sealed class PagesTests : IAsyncLifetime
{
    private readonly SiteHost _site = new();

    public Task InitializeAsync() => _site.StartAsync();

    public Task DisposeAsync() => _site.DisposeAsync().AsTask();

    [Fact]
    public async Task Home_says_so_when_there_is_nothing_yet()
    {
        var page = await _site.TextAsync("/");

        Assert.StartsWith("<!DOCTYPE html>", page, StringComparison.Ordinal);
        Assert.Contains("No incidents yet.", page, StringComparison.Ordinal);
        Assert.Contains("action=\"/subscribe\"", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Home_shows_an_incident_with_figures_sources_and_province()
    {
        await _site.RecordAsync(
            A.Report("16 killed in Quetta blast", "2024-11-09 10:00", A.Attack("Quetta", 16, 30), "Quetta Courier"),
            A.Report(
                "26 killed in Quetta blast",
                "2024-11-09 14:00",
                A.Attack("Quetta", 26, 62, new GroupMention("bla", GroupRole.Claimed)),
                "Indus Ledger"
            )
        );

        var page = await _site.TextAsync("/");

        Assert.Contains("<dd>26</dd>", page, StringComparison.Ordinal);
        Assert.Contains("16 to 26", page, StringComparison.Ordinal);
        Assert.Contains("Balochistan Liberation Army (claimed it)", page, StringComparison.Ordinal);
        Assert.Contains(">Quetta Courier</a>", page, StringComparison.Ordinal);
        Assert.Contains("severity s4", page, StringComparison.Ordinal);
        Assert.Matches(@">Balochistan</a></th>\s*<td>1</td>\s*<td>1</td>\s*<td>1</td>", page);
        Assert.Matches(@">Punjab</a></th>\s*<td>0</td>", page);
    }

    [Fact]
    public async Task Incident_shows_who_says_how_many_and_who_did_it_and_what_it_answers()
    {
        await _site.RecordAsync(
            A.Report(
                "Seven soldiers killed as militants ambush convoy in Bannu",
                "2024-11-09 10:00",
                A.Attack("Bannu", null, null, new GroupMention("ttp", GroupRole.Claimed)) with
                {
                    Killed = new Casualties(7, null, 7),
                },
                "Indus Ledger"
            ),
            A.Report(
                "Security forces kill eight militants in Bannu after ambush on convoy",
                "2024-11-10 10:00",
                A.Operation("Bannu", 8),
                "Quetta Courier"
            )
        );
        var ids = (await _site.JsonAsync("/api/incidents"))
            .GetProperty("incidents")
            .EnumerateArray()
            .Select(incident => incident.GetProperty("id").GetString())
            .ToList();

        var operation = await _site.TextAsync($"/incidents/{ids[0]}");
        var attack = await _site.TextAsync($"/incidents/{ids[1]}");

        Assert.Contains("<td>8 militants</td>", operation, StringComparison.Ordinal);
        Assert.Contains(
            $"<a href=\"/incidents/{ids[1]}\" dir=\"auto\">operation after an attack in the same district</a>",
            operation,
            StringComparison.Ordinal
        );
        Assert.Contains("<dd>unknown</dd>", operation, StringComparison.Ordinal);
        Assert.Matches(@"</bdi>: claimed <span", attack);
    }

    [Fact]
    public async Task Incident_has_a_space_before_each_bracket_and_none_within()
    {
        var claimed = A.Attack("Quetta", 16, 30, new GroupMention("bla", GroupRole.Claimed)) with
        {
            Evidence = [new Evidence("group.bla", "title", 0, 3, "name")],
        };
        await _site.RecordAsync(
            A.Report("BLA claims Quetta blast that killed 16", "2024-11-09 10:00", claimed, "Quetta Courier"),
            A.Report("26 killed in Quetta blast", "2024-11-09 14:00", A.Attack("Quetta", 26, 62), "Indus Ledger")
        );

        var text = Regex.Replace(await _site.TextAsync($"/incidents/{await FirstIdAsync()}"), "<[^>]*>", "");

        Assert.Matches(@"16 → 26[^\n(]* \(Indus Ledger\)", text);
        Assert.Matches(@": claimed \([^()\n]*; sources say [^()\n]*\S\)", text);
    }

    [Fact]
    public async Task Times_are_those_of_Pakistan_with_UTC_in_the_title()
    {
        await _site.RecordAsync(A.Report("Nine killed in Quetta", "2024-11-09 14:05", A.Attack("Quetta", 9)));
        var id = await FirstIdAsync();

        var page = await _site.TextAsync($"/incidents/{id}");

        Assert.Contains(
            """<time datetime="2024-11-09T09:05:00Z" title="2024-11-09 09:05 UTC">9 Nov 2024, 14:05</time>""",
            page,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task Home_lists_the_latest_change_first_and_says_when_it_was()
    {
        await _site.RecordAsync(A.Report("Nine killed in Quetta blast", "2024-11-08 10:00", A.Attack("Quetta", 9)));
        _site.Time.Advance(TimeSpan.FromMinutes(10));
        await _site.RecordAsync(A.Report("Two killed in Lahore", "2024-11-09 14:00", A.Attack("Lahore", 2)));
        _site.Time.Advance(TimeSpan.FromMinutes(10));
        await _site.RecordAsync(A.Report("Toll of Quetta blast rises to 26", "2024-11-08 18:00", A.Attack("Quetta", 26), "Indus Ledger"));
        _site.Time.Advance(TimeSpan.FromMinutes(12));

        var page = await _site.TextAsync("/");

        Assert.Equal(["Quetta", "Lahore"], Regex.Matches(page, @"dir=""auto"">\w+ in (\w+)").Select(match => match.Groups[1].Value));
        Assert.Contains(
            """updated <time datetime="2024-11-09T10:20:00Z" title="9 Nov 2024, 15:20 in Pakistan, 2024-11-09 10:20 UTC">12 min ago</time>""",
            page,
            StringComparison.Ordinal
        );
        Assert.Contains("<span>Friday, 8 November 2024</span>", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Home_pages_follow_the_order_and_links_of_earlier_versions_go_on_as_they_began()
    {
        for (var day = 1; day <= 9; day++)
            foreach (var (district, hour) in new[] { ("Quetta", "09"), ("Bannu", "10"), ("Lahore", "11"), ("Kurram", "12") })
            {
                await _site.RecordAsync(A.Report($"{district} on day {day}", $"2024-10-{day * 3:00} {hour}:00", A.Attack(district, day)));
                _site.Time.Advance(TimeSpan.FromMinutes(1));
            }

        var first = await _site.TextAsync("/");
        var next = WebUtility.HtmlDecode(Regex.Match(first, @"href=""(/\?next=[^""]+)"" rel=""next""").Groups[1].Value);
        var second = await _site.TextAsync(next);
        var api = await _site.JsonAsync("/api/incidents?limit=5");
        var earlier = await _site.TextAsync($"/?next={api.GetProperty("next").GetString()}");

        var ids = new[] { first, second }
            .SelectMany(page => Regex.Matches(page, @"<h3><a href=""/incidents/([^""]+)").Select(match => match.Groups[1].Value))
            .ToList();
        Assert.Equal(ids.Count, ids.Distinct().Count());
        Assert.Equal((await _site.JsonAsync("/api/incidents")).GetProperty("incidents").GetArrayLength(), ids.Count);
        Assert.Contains("<h3>", earlier, StringComparison.Ordinal);
        var rest = await _site.JsonAsync(next.Replace("/?", "/api/incidents?", StringComparison.Ordinal));
        Assert.Equal(
            ids.Skip(30),
            rest.GetProperty("incidents").EnumerateArray().Select(incident => incident.GetProperty("id").GetString())
        );
    }

    [Fact]
    public async Task Hostile_text_of_a_feed_stays_text()
    {
        var report = A.Report(
            "<script>alert(1)</script> \u202Ekilled\u2069 \"9\" 'x' & y",
            "2024-11-09 10:00",
            A.Attack("Quetta", 9),
            "<b>Outlet</b>"
        ) with
        {
            Link = new Uri("javascript:alert(1)"),
        };
        await _site.RecordAsync(report);
        var id = await FirstIdAsync();

        var pages = await _site.TextAsync("/") + await _site.TextAsync($"/incidents/{id}");

        Assert.DoesNotContain("<script>", pages, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("<b>", pages, StringComparison.Ordinal);
        Assert.DoesNotContain("javascript:", pages, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("&#x202E;", pages, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain('\u202E', pages);
        Assert.Contains(
            "&lt;script&gt;alert(1)&lt;/script&gt; killed &quot;9&quot; &#x27;x&#x27; &amp; y",
            pages,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task Links_to_outlets_give_nothing_away()
    {
        await _site.RecordAsync(A.Report("Nine killed in Quetta", "2024-11-09 10:00", A.Attack("Quetta", 9)));

        var page = await _site.TextAsync("/");

        Assert.Contains(
            """href="https://news.example/Nine%20killed%20in%20Quetta" rel="noopener nofollow noreferrer" """.TrimEnd(),
            page,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task An_incident_has_a_page_with_all_reports_and_changes()
    {
        await _site.RecordAsync(
            A.Report("16 killed in Quetta blast", "2024-11-09 10:00", A.Attack("Quetta", 16, 30), "Quetta Courier"),
            A.Report("26 killed in Quetta blast", "2024-11-09 14:00", A.Attack("Quetta", 26, 62), "Indus Ledger")
        );

        var page = await _site.TextAsync($"/incidents/{await FirstIdAsync()}");

        Assert.Contains(">16 killed in Quetta blast</a>", page, StringComparison.Ordinal);
        Assert.Contains(">26 killed in Quetta blast</a>", page, StringComparison.Ordinal);
        Assert.Contains("Saturday, 9 November 2024", page, StringComparison.Ordinal);
        Assert.Contains("Updated", page, StringComparison.Ordinal);
        Assert.Contains("16 → 26", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Type_and_targets_are_on_the_page_of_an_incident_and_narrow_the_first_page()
    {
        var suicide = A.Attack("Quetta", 26) with { Type = EventType.SuicideBombing, Targets = [EventTarget.Railway, EventTarget.Police] };
        await _site.RecordAsync(
            A.Report("Five killed in Bannu", "2024-11-09 09:00", A.Attack("Bannu", 5)),
            A.Report("26 killed in Quetta", "2024-11-09 10:00", suicide)
        );

        var first = await _site.TextAsync("/?type=suicide%20bombing&target=police");
        var page = await _site.TextAsync($"/incidents/{await FirstIdAsync()}");

        Assert.Contains("Suicide bombing in Quetta, Balochistan: 26 killed", first, StringComparison.Ordinal);
        Assert.Contains("Suicide bombing, police", first, StringComparison.Ordinal);
        Assert.DoesNotContain("in Bannu", first, StringComparison.Ordinal);
        Assert.Contains("<a href=\"/?type=suicide%20bombing\">Suicide bombing</a>", page, StringComparison.Ordinal);
        Assert.Contains("<dt>Target</dt><dd>railway, police</dd>", page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/incidents/20241109-00000000")]
    [InlineData("/incidents/nonsense")]
    public async Task An_unknown_incident_is_not_found(string path)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path) { Headers = { { "Accept", "text/html" } } };

        using var answer = await _site.Client.SendAsync(request);

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Contains("Incident not found", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Home_is_narrowed_by_province_and_refuses_a_wrong_one()
    {
        await _site.RecordAsync(
            A.Report("Nine killed in Quetta", "2024-11-09 10:00", A.Attack("Quetta", 9)),
            A.Report("Five killed in Bannu", "2024-11-09 11:00", A.Attack("Bannu", 5))
        );

        var page = await _site.TextAsync("/?province=Khyber%20Pakhtunkhwa");
        using var wrong = await _site.Client.GetAsync("/?province=Atlantis");

        Assert.Contains("Bannu", page, StringComparison.Ordinal);
        Assert.DoesNotContain("in Quetta", page, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.BadRequest, wrong.StatusCode);
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/subscribe")]
    [InlineData("/stats")]
    [InlineData("/report")]
    [InlineData("/outbox")]
    public async Task Every_page_of_the_demo_says_that_it_is_one(string path)
    {
        await using var demo = new SiteHost(demo: true);
        await demo.StartAsync();

        Assert.Contains(
            "Demonstration: invented outlets, events of November 2024 replayed",
            await demo.TextAsync(path),
            StringComparison.Ordinal
        );
        Assert.DoesNotContain("Demonstration", await _site.TextAsync(path), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Earlier_incidents_are_on_the_next_page()
    {
        for (var day = 1; day <= 9; day++)
            foreach (var (district, hour) in new[] { ("Quetta", "09"), ("Bannu", "10"), ("Lahore", "11"), ("Kurram", "12") })
                await _site.RecordAsync(A.Report($"{district} on day {day}", $"2024-10-{day * 3:00} {hour}:00", A.Attack(district, day)));

        var first = await _site.TextAsync("/");
        var next = WebUtility.HtmlDecode(
            System.Text.RegularExpressions.Regex.Match(first, "href=\"([^\"]+)\" rel=\"next\"").Groups[1].Value
        );
        var second = await _site.TextAsync(next);

        Assert.Equal(30, Count(first));
        Assert.Equal(6, Count(second));
        Assert.DoesNotContain("rel=\"next\"", second, StringComparison.Ordinal);
    }

    private static int Count(string page) => page.Split("<article class=\"incident").Length - 1;

    private async Task<string> FirstIdAsync() =>
        (await _site.JsonAsync("/api/incidents")).GetProperty("incidents")[0].GetProperty("id").GetString()!;
}
