using System.Net;
using System.Text.Json;
using Alerts.Classification.Findings;
using Alerts.Tests.Incidents;

namespace Alerts.Tests.Web;

public sealed class StatsApiTests : IAsyncLifetime
{
    private readonly SiteHost _site = new();

    public async Task InitializeAsync()
    {
        await _site.StartAsync();
        await _site.RecordAsync(
            A.Report(
                "26 killed in Quetta",
                "2024-11-09 10:00",
                A.Event(EventKind.Attack, "Quetta", new(26, 12, 14), new(62), [new("bla", GroupRole.Claimed)])
            ),
            A.Report("24 killed in Quetta", "2024-11-09 09:00", A.Event(EventKind.Attack, "Quetta", new(24, 12, 12), new(46), []), "Geo"),
            A.Report("Eight militants killed in Bannu", "2024-10-31 23:50", A.Operation("Bannu", 8, 2))
        );
    }

    public Task DisposeAsync() => _site.DisposeAsync().AsTask();

    [Fact]
    public async Task Without_parameters_the_twelve_months_to_today_are_counted_by_month()
    {
        var stats = await _site.JsonAsync("/api/stats");

        Assert.Equal("2023-12-01", stats.GetProperty("from").GetString());
        Assert.Equal("2024-11-09", stats.GetProperty("to").GetString());
        Assert.Equal("month", stats.GetProperty("by").GetString());
        Assert.True(stats.GetProperty("complete").GetBoolean());
        Assert.Equal(["2024-10", "2024-11"], Names(stats));
        Assert.Equal(2, stats.GetProperty("total").GetProperty("incidents").GetInt32());
    }

    [Fact]
    public async Task A_row_has_best_low_and_high_of_all_and_of_each_side()
    {
        var row = (await _site.JsonAsync("/api/stats?from=2024-11-01&to=2024-11-30")).GetProperty("rows")[0];

        Assert.Equal(1, row.GetProperty("incidents").GetInt32());
        Assert.Equal(
            """{"best":26,"low":24,"high":26,"knownSide":26,"civilians":{"best":12,"low":12,"high":12},"security":{"best":14,"low":12,"high":14},"militants":{"best":null,"low":null,"high":null},"untold":0}""",
            row.GetProperty("killed").GetRawText()
        );
        Assert.Equal(62, row.GetProperty("wounded").GetProperty("best").GetInt32());
    }

    [Theory]
    [InlineData("province", "Balochistan,Khyber Pakhtunkhwa")]
    [InlineData("district", "Bannu,Quetta")]
    [InlineData("group", "bla,unknown")]
    [InlineData("kind", "attack,operation")]
    [InlineData("KIND", "attack,operation")]
    public async Task Rows_are_what_was_asked_for(string by, string expected)
    {
        Assert.Equal(expected, string.Join(',', Names(await _site.JsonAsync($"/api/stats?by={by}"))));
    }

    [Fact]
    public async Task Published_figures_of_whole_months_stand_beside_ours()
    {
        var published = (await _site.JsonAsync("/api/stats?from=2024-11-01&to=2024-11-30")).GetProperty("published");

        var picss = published
            .EnumerateArray()
            .First(row => row.GetProperty("source").GetString() == "PICSS" && row.GetProperty("what").GetString() == "attacks");
        Assert.Equal(
            (71, 1, -70),
            (picss.GetProperty("published").GetInt32(), picss.GetProperty("ours").GetInt32(), picss.GetProperty("difference").GetInt32())
        );
        Assert.Equal(-98.6, picss.GetProperty("percent").GetDouble());
        Assert.Equal(("Dawn", "2024-12-01"), (picss.GetProperty("publisher").GetString(), picss.GetProperty("publishedOn").GetString()));
        Assert.StartsWith("https://www.dawn.com/", picss.GetProperty("address").GetString(), StringComparison.Ordinal);
        Assert.Contains("It counts attacks by militants", picss.GetProperty("counts").GetString()!, StringComparison.Ordinal);
        Assert.Contains(
            published.EnumerateArray(),
            row => row.GetProperty("of").GetString() == "bla" && row.GetProperty("ours").GetInt32() == 1
        );
        Assert.Equal(0, (await _site.JsonAsync("/api/stats?from=2024-11-02&to=2024-11-30")).GetProperty("published").GetArrayLength());
    }

    [Theory]
    [InlineData("by=week", "by", "month, province, district, group, kind, type, target")]
    [InlineData("by=1", "by", "month, province")]
    [InlineData("from=2024-13-01", "from", "2024-11-09")]
    [InlineData("from=2024-11-09&to=2024-11-08", "from", "earlier")]
    [InlineData("from=2023-11-01&to=2024-11-01", "from", "a year at a time")]
    [InlineData("province=Sindh", "province", "from, to, by")]
    public async Task A_wrong_parameter_is_named_with_what_would_be_right(string query, string field, string remedy)
    {
        using var answer = await _site.Client.GetAsync("/api/stats?" + query);
        var error = Assert.Single(
            JsonDocument.Parse(await answer.Content.ReadAsStringAsync()).RootElement.GetProperty("errors").EnumerateArray()
        );

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType!.MediaType);
        Assert.Equal(field, error.GetProperty("field").GetString());
        Assert.Contains(remedy, error.GetProperty("remedy").GetString()!, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_leap_year_can_be_asked_for_whole()
    {
        Assert.Equal(
            2,
            (await _site.JsonAsync("/api/stats?from=2024-01-01&to=2024-12-31")).GetProperty("total").GetProperty("incidents").GetInt32()
        );
    }

    [Fact]
    public async Task The_page_has_rows_total_and_comparison()
    {
        var page = WebUtility.HtmlDecode(await _site.TextAsync("/stats?from=2024-11-01&to=2024-11-30&by=province"));

        Assert.Contains("""<th scope="row">Balochistan</th><td>1</td><td>26</td><td>24 to 26</td>""", page, StringComparison.Ordinal);
        Assert.Contains("""<th scope="row">Total</th><td>1</td>""", page, StringComparison.Ordinal);
        Assert.Contains("<td>71</td><td>1</td><td>−70 (−98.6 %)</td>", page, StringComparison.Ordinal);
        Assert.Contains("""title="Dawn, 2024-12-01">PICSS</a>""", page, StringComparison.Ordinal);
        Assert.Contains("We have found none of its numbers for Jan 2014 to Jan 2015,", page, StringComparison.Ordinal);
    }

    private static IEnumerable<string> Names(JsonElement stats) =>
        stats.GetProperty("rows").EnumerateArray().Select(row => row.GetProperty("name").GetString()!);
}
