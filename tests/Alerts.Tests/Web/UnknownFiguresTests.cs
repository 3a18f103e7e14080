using System.Net;
using System.Text.Json;
using Alerts.Classification.Findings;
using Alerts.Tests.Incidents;
using Microsoft.Extensions.DependencyInjection;

namespace Alerts.Tests.Web;

/// <summary>What no source says is a dash and never a zero: on pages, in data, in reports.</summary>
public sealed class UnknownFiguresTests : IAsyncLifetime
{
    private readonly SiteHost _site = new();

    public async Task InitializeAsync()
    {
        await _site.StartAsync();
        await _site.RecordAsync(
            // The nine were soldiers; of the toll that was told later no outlet gives a side.
            A.Report(
                "Nine soldiers killed in Quetta blast",
                "2024-11-09 10:00",
                A.Event(EventKind.Attack, "Quetta", new(9, 0, 9, 0), Casualties.Unknown, [])
            ),
            A.Report("Toll of Quetta blast rises to 27", "2024-11-09 12:00", A.Attack("Quetta", 27), "Geo"),
            A.Report("Gunmen attack police post in Bannu", "2024-11-09 11:00", A.Attack("Bannu"), "ARY")
        );
    }

    public Task DisposeAsync() => _site.DisposeAsync().AsTask();

    [Fact]
    public async Task Counts_have_null_where_no_source_gives_a_number()
    {
        var stats = await _site.JsonAsync("/api/stats?by=district&from=2024-11-01&to=2024-11-30");

        var rows = stats
            .GetProperty("rows")
            .EnumerateArray()
            .ToDictionary(row => row.GetProperty("name").GetString()!, row => row.GetProperty("killed"));
        Assert.Equal(
            """{"best":27,"low":9,"high":27,"knownSide":9,"civilians":{"best":null,"low":null,"high":null},"security":{"best":9,"low":9,"high":9},"militants":{"best":null,"low":null,"high":null},"untold":0}""",
            rows["Quetta"].GetRawText()
        );
        Assert.Equal(JsonValueKind.Null, rows["Bannu"].GetProperty("best").ValueKind);
        Assert.Equal(JsonValueKind.Null, rows["Bannu"].GetProperty("knownSide").ValueKind);
        Assert.Equal(27, stats.GetProperty("total").GetProperty("killed").GetProperty("best").GetInt32());
    }

    [Theory]
    [InlineData("district")]
    [InlineData("group")]
    public async Task Page_of_counts_has_dashes_and_a_row_called_Total(string by)
    {
        var page = await PageAsync($"/stats?by={by}&from=2024-11-01&to=2024-11-30");

        Assert.Matches(
            @"<th scope=""row"">Total</th><td>2</td><td>27</td><td>9 to 27</td><td>9</td>\s*<td>–</td><td>9</td>\s*<td>–</td><td>–</td>",
            page
        );
        Assert.Contains("of those with known side", page, StringComparison.Ordinal);
        Assert.DoesNotContain("group:all", page, StringComparison.Ordinal);
        if (by == "district")
            Assert.Matches(@"<th scope=""row"">Bannu</th><td>1</td><td>–</td>", page);
    }

    [Fact]
    public async Task Report_on_the_situation_has_dashes()
    {
        var page = await PageAsync("/report?from=2024-11-09&to=2024-11-09");

        Assert.Contains("27 killed, an unknown number wounded; 1 incident with no figure for the dead.", page, StringComparison.Ordinal);
        Assert.Matches(@"Wounded<span class=""quiet""></span></th><td>–</td><td>0</td><td>–</td>", page);
        Assert.Matches(@"Civilians, of those with known side<span class=""quiet""></span></th><td>–</td>", page);
        Assert.Matches(@"<th scope=""row"">Khyber Pakhtunkhwa</th><td>1</td><td>0</td><td>–</td><td>–</td>", page);
    }

    [Fact]
    public async Task Page_of_the_incident_gives_the_sides_that_are_known_and_says_so()
    {
        var id = (await _site.JsonAsync("/api/incidents?district=Quetta")).GetProperty("incidents")[0].GetProperty("id").GetString();

        var page = await PageAsync($"/incidents/{id}");

        Assert.Matches(@"By side\s*<span class=""quiet"">of those with known side</span>", page);
        Assert.Contains("<th scope=\"row\">Security forces</th><td>9</td><td>–</td>", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<td>0</td>", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Page_and_data_have_what_was_not_sent()
    {
        await _site.RecordAsync(A.Report("Toll of Quetta blast is now 28", "2024-11-09 13:00", A.Attack("Quetta", 28), "Samaa"));
        var id = (await _site.JsonAsync("/api/incidents?district=Quetta")).GetProperty("incidents")[0].GetProperty("id").GetString();

        var (page, data) = (await PageAsync($"/incidents/{id}"), await _site.JsonAsync($"/api/incidents/{id}"));

        Assert.Matches(
            @"Not sent: <bdi>Killed: 27 → 28</bdi>\s*<span class=""quiet"">\(<a href=""https://news.example/[^""]*"" rel=""[^""]*""><bdi>Samaa</bdi></a>\)",
            page
        );
        Assert.Matches(@"Updated: <bdi>Killed: 9 → 27</bdi>\s*<span class=""quiet"">\(<a [^>]*><bdi>Geo</bdi>", page);
        var last = data.GetProperty("figureLog").EnumerateArray().Last();
        Assert.Equal("""[{"harm":"killed","side":"all","from":27,"to":28}]""", last.GetProperty("figures").GetRawText());
        Assert.Equal(
            ("report", "Samaa"),
            (
                last.GetProperty("by").GetProperty("cause").GetString(),
                last.GetProperty("by").GetProperty("report").GetProperty("outlet").GetString()
            )
        );
        Assert.Equal(JsonValueKind.Null, last.GetProperty("change").ValueKind);
        Assert.Equal(2, data.GetProperty("changes").GetArrayLength());
    }

    [Fact]
    public async Task Page_and_data_say_which_outlets_took_a_report_back()
    {
        var report = A.Report("Gunmen attack police post in Bannu", "2024-11-09 11:00", A.Attack("Bannu"), "ARY");
        await _site.RecordAsync(
            report with
            {
                Revision = "r2",
                Withdrawn = true,
                FetchedAt = A.Time("2024-11-09 14:00"),
                Says = new() { Kind = EventKind.None, Confidence = 0.9 },
            }
        );
        var id = (await _site.JsonAsync("/api/incidents?district=Bannu")).GetProperty("incidents")[0].GetProperty("id").GetString();

        var (page, data) = (await PageAsync($"/incidents/{id}"), await _site.JsonAsync($"/api/incidents/{id}"));

        Assert.Contains(
            "Retracted. <bdi>The only outlet that reported this withdrew its report: ARY.</bdi>",
            page,
            StringComparison.Ordinal
        );
        Assert.Equal(
            """{"byOperator":false,"reason":null,"outlets":["ARY"]}""",
            data.GetProperty("incident").GetProperty("retraction").GetRawText()
        );
    }

    [Fact]
    public async Task Page_and_data_say_that_an_operator_took_it_back_and_why()
    {
        var id = (await _site.JsonAsync("/api/incidents?district=Bannu")).GetProperty("incidents")[0].GetProperty("id").GetString()!;
        await _site
            .Services.GetRequiredService<Alerts.Incidents.Edits.IncidentRetraction>()
            .RetractAsync(id, "It was a drill", CancellationToken.None);

        var (page, data) = (await PageAsync($"/incidents/{id}"), await _site.JsonAsync($"/api/incidents/{id}"));

        Assert.Contains(
            "Retracted. <bdi>An operator of this service retracted this. The reason: It was a drill</bdi>",
            page,
            StringComparison.Ordinal
        );
        Assert.DoesNotContain("the sources took", page, StringComparison.Ordinal);
        Assert.True(data.GetProperty("incident").GetProperty("retraction").GetProperty("byOperator").GetBoolean());
    }

    private async Task<string> PageAsync(string path) => WebUtility.HtmlDecode(await _site.TextAsync(path));
}
