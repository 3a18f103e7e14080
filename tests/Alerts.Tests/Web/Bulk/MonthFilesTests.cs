using System.Net;
using System.Security.Cryptography;
using System.Text.Json;
using System.Text.RegularExpressions;
using Alerts.Tests.Incidents;

namespace Alerts.Tests.Web.Bulk;

public sealed class MonthFilesTests : IAsyncLifetime
{
    private readonly SiteHost _site = new();

    public Task InitializeAsync() => _site.StartAsync();

    public Task DisposeAsync() => _site.DisposeAsync().AsTask();

    [Fact]
    public async Task Files_are_as_large_as_the_page_says_and_have_the_checksums_that_it_says()
    {
        await RecordTwoMonthsAsync();

        var page = (await _site.ReadyAsync("/data")).Body;
        var sums = Sums((await _site.ReadyAsync("/data/SHA256SUMS")).Body);

        Assert.Equal(["2024-11.csv", "2024-11.geojson", "2024-10.csv", "2024-10.geojson"], sums.Keys);
        foreach (var (name, sum) in sums)
        {
            var file = await _site.Client.GetByteArrayAsync("/data/" + name);
            Assert.Equal(sum, Convert.ToHexStringLower(SHA256.HashData(file)));
            Assert.Contains(sum, page, StringComparison.Ordinal);
            Assert.Contains($"href=\"/data/{name}\"", page, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("2024-11", "Quetta,Bannu")]
    [InlineData("2024-10", "Kurram")]
    public async Task Month_has_what_the_api_has_of_it(string month, string districts)
    {
        await RecordTwoMonthsAsync();
        var query = $"from={month}-01&to={month}-28";

        var table = await _site.TextAsync($"/data/{month}.csv");
        var map = await _site.JsonAsync($"/data/{month}.geojson");

        Assert.Equal(await _site.TextAsync($"/api/v1/incidents?format=csv&{query}"), table);
        Assert.Equal(
            (await _site.JsonAsync($"/api/v1/incidents?format=geojson&{query}")).GetProperty("features").GetRawText(),
            JsonSerializer.Serialize(map.GetProperty("features"), Relaxed)
        );
        Assert.Equal(
            districts,
            string.Join(
                ',',
                map.GetProperty("features")
                    .EnumerateArray()
                    .Select(one => one.GetProperty("properties").GetProperty("districts")[0].GetString())
            )
        );
    }

    [Fact]
    public async Task Long_month_is_written_in_pieces_without_a_gap()
    {
        await _site.FillAsync(perDay: 30, days: 8);

        var lines = (await _site.TextAsync("/data/2024-11.csv")).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        var features = (await _site.JsonAsync("/data/2024-11.geojson")).GetProperty("features").GetArrayLength();

        Assert.Equal((242, 241), (lines.Length, features));
        Assert.Equal(241, lines.Skip(1).Select(line => line.Split(',')[0]).Distinct().Count());
    }

    [Theory]
    [InlineData("/data/2024-11.csv")]
    [InlineData("/data/2024-11.geojson")]
    [InlineData("/data/SHA256SUMS")]
    public async Task File_is_304_until_an_incident_of_its_month_changes(string path)
    {
        await RecordTwoMonthsAsync();
        using var first = await _site.Client.GetAsync(path);

        using var same = await _site.Client.SendAsync(If(path, first));
        await _site.RecordAsync(A.Report("Six killed in Khyber", "2024-11-09 14:00", A.Attack("Khyber", 6)));
        _site.Time.Advance(TimeSpan.FromMinutes(1));
        using var changed = await _site.Client.SendAsync(If(path, first));

        Assert.Equal((HttpStatusCode.NotModified, HttpStatusCode.OK), (same.StatusCode, changed.StatusCode));
    }

    [Fact]
    public async Task File_of_another_month_does_not_change_with_it()
    {
        await RecordTwoMonthsAsync();
        using var first = await _site.Client.GetAsync("/data/2024-10.csv");

        await _site.RecordAsync(A.Report("Six killed in Khyber", "2024-11-09 14:00", A.Attack("Khyber", 6)));
        using var same = await _site.Client.SendAsync(If("/data/2024-10.csv", first));

        Assert.Equal(HttpStatusCode.NotModified, same.StatusCode);
    }

    [Theory]
    [InlineData("/data/2024-09.csv")]
    [InlineData("/data/2024-9.csv")]
    [InlineData("/data/20x4-11.csv")]
    [InlineData("/data/----------.geojson")]
    [InlineData("/data/9999-99.csv")]
    public async Task Unknown_month_is_not_found(string path)
    {
        using var answer = await _site.Client.GetAsync(path);

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    [Fact]
    public async Task Page_without_incidents_says_so_in_both_languages()
    {
        Assert.Contains("There is no incident yet.", (await _site.ReadyAsync("/data")).Body, StringComparison.Ordinal);
        Assert.Contains("ابھی کوئی واقعہ نہیں۔", (await _site.ReadyAsync("/ur/data")).Body, StringComparison.Ordinal);
    }

    private static readonly JsonSerializerOptions Relaxed = new()
    {
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    private async Task RecordTwoMonthsAsync()
    {
        await _site.RecordAsync(
            A.Report("Four killed in Kurram", "2024-10-07 09:00", A.Attack("Kurram", 4)),
            A.Report("Six militants killed in Bannu", "2024-11-08 09:00", A.Operation("Bannu", militants: 6)),
            A.Report("=cmd killed, \"nine\" in Quetta", "2024-11-09 10:00", A.Attack("Quetta", 9))
        );
        _site.Time.Advance(TimeSpan.FromMinutes(1));
    }

    private static Dictionary<string, string> Sums(string text) =>
        Regex
            .Matches(text, "^([0-9a-f]{64})  (.+)$", RegexOptions.Multiline)
            .ToDictionary(line => line.Groups[2].Value, line => line.Groups[1].Value);

    private static HttpRequestMessage If(string path, HttpResponseMessage first)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.IfNoneMatch.Add(first.Headers.ETag!);
        return request;
    }
}
