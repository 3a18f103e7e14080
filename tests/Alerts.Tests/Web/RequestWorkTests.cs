using System.Net;
using System.Text;
using System.Text.Json;
using Alerts.Subscriptions.Topics;
using Microsoft.Extensions.DependencyInjection;

namespace Alerts.Tests.Web;

/// <summary>
/// What a request of the public may cost, counted in the two things that cost: cells of edits when similar names are looked for (some
/// nanoseconds each), and rows that are read (some microseconds each). No test here looks at a clock.
/// </summary>
public sealed class RequestWorkTests : IAsyncLifetime
{
    private readonly SiteHost _site = new(fullCatalogue: true);

    public Task InitializeAsync() => _site.StartAsync();

    public Task DisposeAsync() => _site.DisposeAsync().AsTask();

    [Theory]
    [InlineData("/api/incidents?group=", 7_900)]
    [InlineData("/?district=", 201)]
    [InlineData("/report?province=", 5_000)]
    public async Task A_long_value_in_an_address_is_refused_before_any_work(string path, int letters)
    {
        using var answer = await _site.Client.GetAsync(path + new string('a', letters));

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Contains(
            $"It has {letters} characters. Write at most 200.",
            await answer.Content.ReadAsStringAsync(),
            StringComparison.Ordinal
        );
        Assert.Equal((0, 0), (Cells, _site.RowsRead));
    }

    [Fact]
    public async Task An_unknown_name_in_a_filter_is_compared_with_no_other()
    {
        using var answer = await _site.Client.GetAsync("/api/incidents?group=" + new string('a', 200));

        Assert.Equal((HttpStatusCode.BadRequest, 0), (answer.StatusCode, Cells));
    }

    [Fact]
    public async Task A_query_of_many_values_is_refused()
    {
        using var answer = await _site.Client.GetAsync("/?" + string.Join('&', Enumerable.Range(0, 65).Select(value => $"v{value}=x")));

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Contains("It has 65 values.", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(1, 60_000)]
    [InlineData(50, 300)]
    [InlineData(50, 81)]
    public async Task A_long_topic_is_refused_by_its_length_before_any_work(int topics, int letters)
    {
        var (status, problems) = await SignUpAsync(
            Enumerable.Range(0, topics).Select(topic => new string((char)('a' + (topic % 26)), letters))
        );

        Assert.Equal(HttpStatusCode.BadRequest, status);
        Assert.Equal(topics, problems.Count);
        Assert.Contains($"watches[0].topic: It has {letters} characters. Write the name of a topic, of at most 80 characters.", problems);
        Assert.Equal(0, Cells);
    }

    [Theory]
    [InlineData(10)]
    [InlineData(20)]
    [InlineData(30)]
    [InlineData(80)]
    public async Task Fifty_mistyped_topics_cost_no_more_than_a_request_may(int letters)
    {
        var (status, problems) = await SignUpAsync(Enumerable.Range(0, 50).Select(topic => Mistyped(topic, letters)));

        Assert.Equal((HttpStatusCode.BadRequest, 50), (status, problems.Count));
        Assert.InRange(Cells, 0, SpellingWork.MostCells);
    }

    [Fact]
    public async Task The_first_mistakes_still_get_their_suggestions()
    {
        var (_, problems) = await SignUpAsync(["Balochistann", "Khyberr Pakhtunkhwaa", "district:Quettta"]);

        Assert.Equal(3, problems.Count);
        Assert.All(problems, problem => Assert.Contains("Did you mean: ", problem, StringComparison.Ordinal));
        Assert.InRange(Cells, 1, SpellingWork.MostCells / 2);
    }

    [Theory]
    [InlineData("/api/incidents?province=Sindh&group=bla&limit=200")]
    [InlineData("/api/incidents?kind=clash&limit=200")]
    [InlineData("/api/incidents?province=Balochistan&group=ttp&limit=1")]
    [InlineData("/api/incidents?q=nothing&near=30,67&km=9&sort=killed")]
    [InlineData("/api/incidents?limit=200&sort=updated")]
    public async Task Any_filter_of_known_incidents_reads_only_which_months_there_are(string path)
    {
        await FillAsync(perDay: 25, days: 60);
        await _site.ReadyAsync("/api/incidents");
        var before = _site.RowsRead;

        using var answer = await _site.Client.GetAsync(path);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal(3, _site.RowsRead - before);
    }

    [Fact]
    public async Task Counts_of_any_days_read_each_month_once()
    {
        await FillAsync(perDay: 4, days: 300);
        var before = _site.RowsRead;
        for (var day = 1; day <= 27; day++)
        {
            await _site.ReadyAsync($"/api/stats?from=2024-02-{day:00}&to=2024-11-{day:00}&by=district");
            await _site.ReadyAsync($"/report?from=2024-10-{day + 1:00}&to=2024-11-{day:00}");
            await _site.ReadyAsync("/");
        }

        // Each page asks which months there are, counts also since when; the first page keeps its own, smaller copy of all incidents.
        Assert.InRange(_site.RowsRead - before, 1_000, (2 * 4 * 300) + (27 * 52));
    }

    [Fact]
    public async Task Days_are_counted_in_the_month_that_an_incident_shows()
    {
        await FillAsync(perDay: 4, days: 70);

        var september = await _site.JsonAsync("/api/stats?from=2024-09-01&to=2024-09-30&by=month");
        var across = await _site.JsonAsync("/api/stats?from=2024-09-30&to=2024-10-01&by=month");

        Assert.Equal([120], Incidents(september));
        Assert.Equal([4, 4], Incidents(across));

        static IEnumerable<int> Incidents(JsonElement stats) =>
            stats.GetProperty("rows").EnumerateArray().Select(row => row.GetProperty("incidents").GetInt32());
    }

    [Fact]
    public async Task Unknown_fields_of_a_sign_up_are_refused_by_name()
    {
        using var content = new StringContent(
            """{"email":"asma@example.org","frequency":"daily","watches":[{"topic":"everything","minKilled":5}]}""",
            Encoding.UTF8,
            "application/json"
        );

        var (status, answer) = await _site.PostAsync("/api/subscriptions", content);

        Assert.Equal(HttpStatusCode.BadRequest, status);
        using var json = JsonDocument.Parse(answer);
        Assert.Equal(
            ["frequency", "watches[0].minKilled"],
            json.RootElement.GetProperty("errors").EnumerateArray().Select(error => error.GetProperty("field").GetString())
        );
        Assert.DoesNotContain("website", answer, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/subscribe")]
    [InlineData("/api/subscriptions")]
    public async Task Unknown_fields_of_a_form_are_refused_by_name(string path)
    {
        using var form = new FormUrlEncodedContent([new("email", "asma@example.org"), new("topic", "everything"), new("minKilled", "5")]);

        var (status, answer) = await _site.PostAsync(path, form);

        Assert.Equal(HttpStatusCode.BadRequest, status);
        Assert.Contains("minKilled", answer, StringComparison.Ordinal);
    }

    private long Cells => _site.Services.GetRequiredService<TopicCatalogue>().CellsCompared;

    private static string Mistyped(int topic, int letters)
    {
        var random = new Random(topic);
        return new string([.. Enumerable.Range(0, letters).Select(_ => "abdehiklnorstu "[random.Next(15)])]).Trim();
    }

    private async Task<(HttpStatusCode Status, IReadOnlyList<string> Problems)> SignUpAsync(IEnumerable<string> topics)
    {
        var request = new { email = "asma@example.org", watches = topics.Select(topic => new { topic }) };
        using var content = new StringContent(JsonSerializer.Serialize(request), Encoding.UTF8, "application/json");
        var (status, answer) = await _site.PostAsync("/api/subscriptions", content);
        using var json = JsonDocument.Parse(answer);
        return (
            status,
            [
                .. json
                    .RootElement.GetProperty("errors")
                    .EnumerateArray()
                    .Select(error => $"{error.GetProperty("field")}: {error.GetProperty("problem")} {error.GetProperty("remedy")}"),
            ]
        );
    }

    private Task FillAsync(int perDay, int days) => _site.FillAsync(perDay, days);
}
