using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
using Alerts.Classification.Findings;
using Alerts.Platform.Text;
using Alerts.Tests.Incidents;

namespace Alerts.Tests.Web;

public sealed class DataFormatTests : IAsyncLifetime
{
    private readonly SiteHost _site = new(clients: true, mostRequests: 20);

    public Task InitializeAsync() => _site.StartAsync();

    public Task DisposeAsync() => _site.DisposeAsync().AsTask();

    [Theory]
    [InlineData("?format=geojson", "*/*", "application/geo+json")]
    [InlineData("?format=csv", "application/json", "text/csv")]
    [InlineData("?format=ndjson", "text/html", "application/x-ndjson")]
    [InlineData("?format=json", "text/csv", "application/json")]
    [InlineData("", "application/geo+json", "application/geo+json")]
    [InlineData("", "text/html, text/csv;q=0.5, application/x-ndjson;q=0.9", "application/x-ndjson")]
    [InlineData("", "text/csv;q=0", "application/json")]
    [InlineData("", "text/html", "application/json")]
    [InlineData("", "*/*", "application/json")]
    public async Task Format_goes_by_the_query_else_by_what_is_accepted(string query, string accept, string expected)
    {
        using var answer = await GetAsync("/api/v1/incidents" + query, accept);

        Assert.Equal(expected, answer.Content.Headers.ContentType?.MediaType);
        Assert.Contains("Accept", answer.Headers.Vary);
        Assert.NotNull(answer.Headers.ETag);
    }

    [Theory]
    [InlineData("/api/v1/incidents?format=xml", "format", "json, geojson, csv, ndjson")]
    [InlineData("/api/v1/incidents?format=csv&hxl=yes", "hxl", "1")]
    [InlineData("/api/v1/incidents/20241109-00000000?format=csv", "format", "json, geojson")]
    public async Task A_format_that_is_none_is_named_with_what_would_be_right(string path, string field, string remedy)
    {
        var problem = await _site.JsonAsync(path, HttpStatusCode.BadRequest);

        var error = Assert.Single(problem.GetProperty("errors").EnumerateArray());
        Assert.Equal(field, error.GetProperty("field").GetString());
        Assert.Contains(remedy, error.GetProperty("remedy").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task GeoJson_has_a_point_with_the_longitude_first_or_none_and_says_how_sure_it_is()
    {
        await RecordAsync();

        var features = (await _site.JsonAsync("/api/v1/incidents?format=geojson")).GetProperty("features").EnumerateArray().ToList();

        Assert.All(features, feature => Assert.Equal("Feature", feature.GetProperty("type").GetString()));
        Assert.Equal(
            ["[66.9,30.3] place 26", "[67.01,30.19] place 2", "none  "],
            features.Select(feature =>
            {
                var (shape, facts) = (feature.GetProperty("geometry"), feature.GetProperty("properties"));
                var at = shape.ValueKind == JsonValueKind.Null ? "none" : shape.GetProperty("coordinates").GetRawText();
                return $"{at} {facts.GetProperty("accuracy").GetString()} {facts.GetProperty("killed")}";
            })
        );
    }

    [Fact]
    public async Task One_incident_is_a_feature_too()
    {
        await RecordAsync();
        var id = (await _site.JsonAsync("/api/v1/incidents")).GetProperty("incidents")[0].GetProperty("id").GetString();

        var feature = await _site.JsonAsync($"/api/v1/incidents/{id}?format=geojson");

        Assert.Equal(("Feature", id), (feature.GetProperty("type").GetString(), feature.GetProperty("id").GetString()));
        Assert.EndsWith($"/incidents/{id}", feature.GetProperty("properties").GetProperty("url").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_table_has_a_row_for_each_incident_and_no_cell_that_a_spreadsheet_would_calculate()
    {
        await RecordAsync();

        var rows = Rows(await _site.TextAsync("/api/v1/incidents?format=csv"));

        Assert.Equal(4, rows.Count);
        Assert.All(rows, row => Assert.Equal(rows[0].Length, row.Length));
        Assert.Equal(["2024-11-09", "attack", "26", "'=cmd|' /C calc'!A0"], Cells(rows, 1, "day", "kind", "killed", "sources"));
        Assert.Equal(["30.3", "66.9", "place", "bla; blf"], Cells(rows, 1, "lat", "lon", "accuracy", "groups"));
        Assert.Equal(["", "", "", ""], Cells(rows, 3, "lat", "killed", "groups", "accuracy"));
    }

    [Fact]
    public async Task A_table_has_hxl_tags_below_its_names_when_asked()
    {
        var rows = Rows(await _site.TextAsync("/api/v1/incidents?format=csv&hxl=1"));

        Assert.Equal(2, rows.Count);
        Assert.All(rows[1], tag => Assert.StartsWith("#", tag, StringComparison.Ordinal));
        Assert.Equal(rows[1].Length, rows[1].Distinct().Count());
        Assert.Equal(["#date+occurred", "#geo+lat", "#affected+killed"], Cells(rows, 1, "day", "lat", "killed"));
    }

    [Fact]
    public async Task Lines_are_the_documents_of_the_list()
    {
        await RecordAsync();

        var lines = (await _site.TextAsync("/api/v1/incidents?format=ndjson")).Split('\n');
        var list = (await _site.JsonAsync("/api/v1/incidents")).GetProperty("incidents").EnumerateArray();

        Assert.Equal("", lines[^1]);
        Assert.Equal(list.Select(incident => incident.GetRawText()), lines[..^1]);
    }

    [Theory]
    [InlineData("csv")]
    [InlineData("geojson")]
    [InlineData("ndjson")]
    public async Task The_next_page_is_in_a_header_of_every_format(string format)
    {
        await RecordAsync();
        var (path, pages) = ($"/api/v1/incidents?limit=1&format={format}&q=attack", 0);

        for (string? next = path; next is not null; pages++)
        {
            using var answer = await _site.Client.GetAsync(next);
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
            next = answer.Headers.TryGetValues("Link", out var links) ? links.Single().Split('<', '>')[1] : null;
        }

        Assert.Equal(3, pages);
    }

    [Theory]
    [InlineData("/incidents")]
    [InlineData("/topics")]
    [InlineData("/feeds")]
    [InlineData("/stats")]
    public async Task The_fixed_name_and_the_older_one_answer_alike(string path)
    {
        await RecordAsync();

        Assert.Equal(await _site.TextAsync("/api" + path), await _site.TextAsync("/api/v1" + path));
    }

    [Theory]
    [InlineData("/api/incidents")]
    [InlineData("/api/v1/incidents/20241109-00000000")]
    public async Task A_script_of_any_origin_may_ask_before_it_reads(string path)
    {
        using var request = new HttpRequestMessage(HttpMethod.Options, path);
        request.Headers.Add("Origin", "https://map.example");
        request.Headers.Add("Access-Control-Request-Method", "GET");
        request.Headers.Add("Access-Control-Request-Headers", "if-none-match");

        using var answer = await _site.Client.SendAsync(request);

        Assert.Equal(HttpStatusCode.NoContent, answer.StatusCode);
        Assert.Equal("*", answer.Headers.GetValues("Access-Control-Allow-Origin").Single());
        Assert.Contains("if-none-match", answer.Headers.GetValues("Access-Control-Allow-Headers").Single(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_client_that_asks_for_data_too_often_waits_and_others_do_not()
    {
        var statuses = new List<HttpStatusCode>();
        for (var number = 0; number < 21; number++)
            statuses.Add((await AskAsync("203.0.113.9", "/api/v1/topics")).StatusCode);
        using var refused = await AskAsync("203.0.113.9", "/api/topics");
        using var page = await AskAsync("203.0.113.9", "/subscribe");
        using var other = await AskAsync("203.0.113.10", "/api/v1/topics");

        Assert.Equal([.. Enumerable.Repeat(HttpStatusCode.OK, 20), HttpStatusCode.TooManyRequests], statuses);
        Assert.InRange(refused.Headers.RetryAfter?.Delta ?? default, TimeSpan.FromSeconds(1), TimeSpan.FromMinutes(5));
        Assert.Equal("application/problem+json", refused.Content.Headers.ContentType?.MediaType);
        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.OK), (page.StatusCode, other.StatusCode));
    }

    [Theory]
    [InlineData("/", "br")]
    [InlineData("/api/v1/topics", "gzip")]
    [InlineData("/api/v1/incidents?format=geojson", "br")]
    [InlineData("/api/v1/incidents?format=csv", "gzip")]
    [InlineData("/assets/site.css", "br")]
    public async Task Pages_data_and_files_are_compressed(string path, string encoding)
    {
        await RecordAsync();

        using var answer = await GetAsync(path, "*/*", encoding);

        Assert.Equal([encoding], answer.Content.Headers.ContentEncoding);
        Assert.Contains("Accept-Encoding", answer.Headers.Vary);
    }

    [Theory]
    [InlineData("/subscribe")]
    [InlineData("/manage/a/b")]
    [InlineData("/confirm/a/b")]
    [InlineData("/unsubscribe/a/b")]
    [InlineData("/outbox")]
    public async Task What_may_hold_a_readers_token_is_not(string path)
    {
        using var answer = await GetAsync(path, "text/html", "br");

        Assert.Empty(answer.Content.Headers.ContentEncoding);
        Assert.True(answer.Headers.CacheControl?.NoStore);
    }

    private static List<string[]> Rows(string text)
    {
        Assert.Contains("\r\n", text, StringComparison.Ordinal);
        // The reader takes "#" for a comment.
        using var reader = CsvHelper.CsvReader.Create(new StringReader(text), new() { HasHeader = false });
        var rows = new List<string[]>();
        while (reader.Read())
            rows.Add([.. Enumerable.Range(0, reader.FieldCount).Select(reader.GetString)]);
        return rows;
    }

    private static IEnumerable<string> Cells(List<string[]> rows, int row, params string[] names) =>
        names.Select(name => rows[row][Array.IndexOf(rows[0], name)]);

    private Task<HttpResponseMessage> GetAsync(string path, string accept, string? encoding = null)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.Add("Accept", accept);
        if (encoding is not null)
            request.Headers.AcceptEncoding.Add(new StringWithQualityHeaderValue(encoding));
        return _site.Client.SendAsync(request);
    }

    private Task<HttpResponseMessage> AskAsync(string client, string path)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.Add("X-Forwarded-For", client);
        return _site.Client.SendAsync(request);
    }

    private Task RecordAsync() =>
        _site.RecordAsync(
            A.Report(
                "26 killed in attack near Quetta",
                "2024-11-09 10:00",
                A.Attack("Quetta", 26, null, new GroupMention("bla", GroupRole.Claimed), new GroupMention("blf", GroupRole.Claimed)) with
                {
                    Places = [new Place("Kuchlak", "Quetta", "Balochistan", 30.3, 66.9)],
                },
                "=cmd|' /C calc'!A0"
            ),
            A.Report("Two killed in attack in Quetta", "2024-11-07 10:00", A.Attack("Quetta", 2)),
            A.Report("Attack in the north", "2024-10-07 10:00", A.Attack())
        );
}
