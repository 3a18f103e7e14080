using System.Net;
using System.Text.Json;
using Alerts.Classification.Findings;
using Alerts.Incidents.Edits;
using Alerts.Tests.Incidents;
using Microsoft.Extensions.DependencyInjection;

namespace Alerts.Tests.Web;

public sealed class OpenDataTests : IAsyncLifetime
{
    private readonly SiteHost _site = new();

    public Task InitializeAsync() => _site.StartAsync();

    public Task DisposeAsync() => _site.DisposeAsync().AsTask();

    [Fact]
    public async Task No_incidents_are_an_empty_list_and_no_next_page()
    {
        Assert.Equal("""{"incidents":[],"next":null,"total":0}""", await _site.TextAsync("/api/incidents"));
    }

    [Fact]
    public async Task An_incident_has_the_names_that_programs_count_on()
    {
        await RecordThreeAsync();

        var incident = (await _site.JsonAsync("/api/incidents?district=Quetta")).GetProperty("incidents")[0];

        Assert.Equal("attack", incident.GetProperty("kind").GetString());
        Assert.Equal("2024-11-09", incident.GetProperty("day").GetString());
        Assert.Equal("Balochistan", incident.GetProperty("provinces")[0].GetString());
        Assert.Equal("Quetta", incident.GetProperty("districts")[0].GetString());
        Assert.Equal("bla", incident.GetProperty("groups")[0].GetProperty("id").GetString());
        Assert.Equal(26, incident.GetProperty("killed").GetProperty("best").GetInt32());
        Assert.Equal(JsonValueKind.Null, incident.GetProperty("killedBySide").GetProperty("civilians").ValueKind);
        Assert.StartsWith("https://", incident.GetProperty("sources")[0].GetProperty("link").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task One_incident_has_its_figures_with_who_says_them_and_its_responsibility()
    {
        await RecordThreeAsync();
        var id = (await _site.JsonAsync("/api/incidents?district=Quetta")).GetProperty("incidents")[0].GetProperty("id").GetString();

        var incident = await _site.JsonAsync($"/api/incidents/{id}");

        var figure = incident.GetProperty("figures")[0];
        Assert.Equal(
            ("killed", "all", 26, "outlet"),
            (Word(figure, "harm"), Word(figure, "side"), figure.GetProperty("low").GetInt32(), Word(figure, "by"))
        );
        var responsibility = incident.GetProperty("responsibility");
        Assert.Equal("claimed", Word(responsibility, "state"));
        Assert.Equal("Balochistan Liberation Army", Word(responsibility.GetProperty("groups")[0], "name"));

        static string? Word(JsonElement element, string name) => element.GetProperty(name).GetString();
    }

    [Theory]
    [InlineData("/incidents/")]
    [InlineData("/api/incidents/")]
    public async Task Incident_that_was_merged_answers_with_its_new_address(string address)
    {
        await RecordThreeAsync();
        var ids = (await _site.JsonAsync("/api/incidents"))
            .GetProperty("incidents")
            .EnumerateArray()
            .Select(incident => incident.GetProperty("id").GetString()!)
            .ToList();
        await _site.Services.GetRequiredService<IncidentMerge>().MergeAsync(ids[1], ids[0], null, CancellationToken.None);
        using var direct = new HttpMessageInvoker(new SocketsHttpHandler { AllowAutoRedirect = false });
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(_site.Client.BaseAddress!, address + ids[1]));

        using var answer = await direct.SendAsync(request, CancellationToken.None);

        Assert.Equal((HttpStatusCode.PermanentRedirect, address + ids[0]), (answer.StatusCode, answer.Headers.Location?.ToString()));
    }

    [Theory]
    [InlineData("province=Balochistan", "Quetta")]
    [InlineData("province=kp", "Bannu,Kurram")]
    [InlineData("district=bannu", "Bannu")]
    [InlineData("group=BLA", "Quetta")]
    [InlineData("kind=clash", "Kurram")]
    [InlineData("kind=operation&province=kp", "Bannu")]
    [InlineData("type=suicide bombing", "Quetta")]
    [InlineData("type=suicide-bombing&target=Railway", "Quetta")]
    [InlineData("type=tribes%20or%20sects", "Kurram")]
    [InlineData("type=unknown", "Bannu")]
    [InlineData("target=police", "")]
    [InlineData("province=Punjab", "")]
    [InlineData("from=2024-11-09", "Quetta")]
    [InlineData("to=2024-11-08", "Bannu,Kurram")]
    [InlineData("from=2024-11-08&to=2024-11-08", "Bannu")]
    [InlineData("group=bla&province=kp", "")]
    [InlineData("period=24h", "Quetta")]
    [InlineData("period=7d", "Bannu,Kurram,Quetta")]
    [InlineData("period=7d&minKilled=18", "Kurram,Quetta")]
    [InlineData("minKilled=19", "Quetta")]
    [InlineData("minKilled=27", "")]
    [InlineData("q=tribes", "Kurram")]
    [InlineData("q=KILLED quetta", "Quetta")]
    [InlineData("q=kill", "Bannu,Kurram,Quetta")]
    [InlineData("q=illed", "")]
    [InlineData("q=quetta bannu", "")]
    [InlineData("q=\"militants killed\"", "Bannu")]
    [InlineData("q=\"killed militants\"", "")]
    [InlineData("q=balochistan liberation", "Quetta")]
    [InlineData("q=BLA", "Quetta")]
    [InlineData("q=dáwn", "Bannu,Kurram,Quetta")]
    [InlineData("q=كوئٹه", "Quetta")]
    [InlineData("bbox=66,30,68,31", "Quetta")]
    [InlineData("bbox=70,30,66,31", "")]
    [InlineData("bbox=-180,-90,180,90", "Bannu,Kurram,Quetta")]
    [InlineData("near=30.2,67&km=30", "Quetta")]
    [InlineData("near=33,70.6&km=200", "Bannu,Kurram")]
    [InlineData("near=0,0&km=2000", "")]
    [InlineData("changedSince=2024-11-09", "Bannu,Kurram,Quetta")]
    [InlineData("changedSince=2024-11-09T15:00:00%2B05:00", "Bannu,Kurram,Quetta")]
    [InlineData("changedSince=2024-11-09T15:00:00+05:00", "Bannu,Kurram,Quetta")]
    [InlineData("changedSince=2024-11-09T10:00:01Z", "")]
    [InlineData("retracted=true", "")]
    [InlineData("retracted=false&province=kp&minKilled=6&period=30d&q=fight&kind=clash", "Kurram")]
    public async Task A_filter_narrows_the_list(string query, string expected)
    {
        await RecordThreeAsync();

        var page = await _site.JsonAsync("/api/incidents?" + query);

        Assert.Equal(expected, string.Join(',', Districts(page).Order()));
    }

    [Theory]
    [InlineData("province=Atlantis", "province", "Write one of: Balochistan, Khyber Pakhtunkhwa, Punjab.")]
    [InlineData("district=Atlantis", "district", "/api/topics")]
    [InlineData("group=nobody", "group", "bla, ttp")]
    [InlineData("kind=murder", "kind", "attack, operation, clash")]
    [InlineData("type=murder", "type", "suicide bombing, bombing")]
    [InlineData("target=nobody", "target", "police, army, levies/fc")]
    [InlineData("kind=attack,clash", "kind", "attack, operation, clash")]
    [InlineData("kind=attack&kind=clash", "kind", "Give it once.")]
    [InlineData("from=9.11.2024", "from", "2024-11-09")]
    [InlineData("to=2024-02-30", "to", "2024-11-09")]
    [InlineData("limit=0", "limit", "1 to 200")]
    [InlineData("limit=201", "limit", "1 to 200")]
    [InlineData("limit=ten", "limit", "1 to 200")]
    [InlineData("next=abc", "next", "page before")]
    [InlineData("next=20241109-7f3a9c2e&sort=killed", "next", "page before")]
    [InlineData("sort=best", "sort", "day, updated, killed")]
    [InlineData("period=1y", "period", "24h, 7d, 30d")]
    [InlineData("minKilled=-1", "minKilled", "0 to 10000")]
    [InlineData("q=%22%22", "q", "phrase")]
    [InlineData("bbox=1,2,3", "bbox", "west,south,east,north")]
    [InlineData("bbox=66,31,68,30", "bbox", "west,south,east,north")]
    [InlineData("bbox=66,30,68,95", "bbox", "west,south,east,north")]
    [InlineData("near=30.2,67", "km", "1 to 2000")]
    [InlineData("km=30", "near", "30.18,66.99")]
    [InlineData("near=x&km=30", "near", "30.18,66.99")]
    [InlineData("near=30,67&km=0", "km", "1 to 2000")]
    [InlineData("changedSince=yesterday", "changedSince", "2024-11-09T04:11:00Z")]
    [InlineData("retracted=maybe", "retracted", "true, false")]
    [InlineData("from=2024-11-09&to=2024-11-08", "from", "earlier")]
    [InlineData("provnce=Sindh", "provnce", "province, district, group, kind, type, target, from, to, period, minKilled, q,")]
    public async Task A_wrong_filter_is_named_with_what_would_be_right(string query, string field, string remedy)
    {
        using var answer = await _site.Client.GetAsync("/api/incidents?" + query);
        var problem = JsonDocument.Parse(await answer.Content.ReadAsStringAsync()).RootElement;

        var error = Assert.Single(problem.GetProperty("errors").EnumerateArray());
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType!.MediaType);
        Assert.Equal(400, problem.GetProperty("status").GetInt32());
        Assert.Equal(field, error.GetProperty("field").GetString());
        Assert.NotEmpty(error.GetProperty("problem").GetString()!);
        Assert.Contains(remedy, error.GetProperty("remedy").GetString()!, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("limit=201", "'201' is out of range.")]
    [InlineData("minKilled=-1", "'-1' is out of range.")]
    [InlineData("minKilled=1.5", "'1.5' is not a whole number of up to nine digits.")]
    [InlineData("limit=ten", "'ten' is not a whole number of up to nine digits.")]
    public async Task A_number_that_is_none_is_told_from_one_out_of_range(string query, string problem)
    {
        var answer = await _site.JsonAsync("/api/incidents?" + query, HttpStatusCode.BadRequest);

        Assert.Equal(problem, answer.GetProperty("errors")[0].GetProperty("problem").GetString());
    }

    [Fact]
    public async Task An_empty_value_beside_another_is_left_out()
    {
        var one = await _site.JsonAsync("/api/incidents?kind=attack");
        var both = await _site.JsonAsync("/api/incidents?kind=&kind=attack");

        Assert.Equal(one.GetProperty("total").GetInt32(), both.GetProperty("total").GetInt32());
    }

    [Fact]
    public async Task Every_mistake_of_a_query_is_listed_at_once()
    {
        var problem = await _site.JsonAsync("/api/incidents?kind=murder&limit=0&from=x", HttpStatusCode.BadRequest);

        Assert.Equal(3, problem.GetProperty("errors").GetArrayLength());
    }

    [Theory]
    [InlineData("", "Quetta,Bannu,Kurram")]
    [InlineData("&sort=day", "Quetta,Bannu,Kurram")]
    [InlineData("&sort=killed", "Quetta,Kurram,Bannu")]
    [InlineData("&sort=updated", "Kurram,Bannu,Quetta")]
    public async Task Pages_follow_each_other_without_gap_or_repeat_in_every_order(string sort, string expected)
    {
        await RecordThreeAsync(apart: TimeSpan.FromMinutes(1));
        var seen = new List<string>();
        var path = "/api/incidents?limit=1" + sort;

        for (var next = path; next is not null; )
        {
            var page = await _site.JsonAsync(next);
            Assert.Equal(3, page.GetProperty("total").GetInt32());
            seen.AddRange(Districts(page));
            next = page.GetProperty("next").GetString() is { } token ? $"{path}&next={token}" : null;
        }

        Assert.Equal(expected, string.Join(',', seen));
    }

    [Fact]
    public async Task One_incident_has_its_reports_and_changes()
    {
        await RecordThreeAsync();
        var id = (await _site.JsonAsync("/api/incidents?district=Quetta")).GetProperty("incidents")[0].GetProperty("id").GetString();

        var document = await _site.JsonAsync($"/api/incidents/{id}");

        Assert.Equal(id, document.GetProperty("incident").GetProperty("id").GetString());
        Assert.Equal("Dawn", document.GetProperty("reports")[0].GetProperty("outlet").GetString());
        Assert.Equal(26, document.GetProperty("reports")[0].GetProperty("killed").GetProperty("total").GetInt32());
        Assert.Equal("suicide bombing", document.GetProperty("incident").GetProperty("type").GetString());
        Assert.Equal("railway", document.GetProperty("incident").GetProperty("targets")[0].GetString());
        Assert.Equal("suicide bombing", document.GetProperty("reports")[0].GetProperty("type").GetString());
        Assert.Equal("railway", document.GetProperty("reports")[0].GetProperty("targets")[0].GetString());
        Assert.Equal("opened", document.GetProperty("changes")[0].GetProperty("kind").GetString());
    }

    [Fact]
    public async Task An_unknown_incident_is_a_problem_of_404()
    {
        var problem = await _site.JsonAsync("/api/incidents/20241109-00000000", HttpStatusCode.NotFound);

        Assert.Contains("20241109-00000000", problem.GetProperty("detail").GetString()!, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Topics_are_listed()
    {
        var topics = await _site.JsonAsync("/api/topics");

        Assert.Contains(topics.EnumerateArray(), topic => topic.GetProperty("topic").GetString() == "group:bla");
    }

    private static IEnumerable<string> Districts(JsonElement page) =>
        page.GetProperty("incidents").EnumerateArray().Select(incident => incident.GetProperty("districts")[0].GetString()!);

    private async Task RecordThreeAsync(TimeSpan apart = default)
    {
        Report[] reports =
        [
            A.Report(
                "26 killed in Quetta",
                "2024-11-09 10:00",
                A.Attack("Quetta", 26, 62, new GroupMention("bla", GroupRole.Claimed)) with
                {
                    Type = EventType.SuicideBombing,
                    Targets = [EventTarget.Railway],
                }
            ),
            A.Report("Five militants killed in Bannu", "2024-11-08 10:00", A.Operation("Bannu", 5, 1)),
            A.Report(
                "18 killed as tribes fight in Kurram",
                "2024-11-06 10:00",
                A.Event(EventKind.Clash, "Kurram", new(18), new(30), []) with
                {
                    Type = EventType.TribesOrSects,
                }
            ),
        ];
        foreach (var report in reports)
        {
            await _site.RecordAsync(report);
            _site.Time.Advance(apart);
        }
    }
}
