using System.Net;
using System.Net.Http.Headers;
using Alerts.Platform.Storage;
using Alerts.Platform.Storage.Setup;
using Alerts.Tests.Incidents;
using Alerts.Web.Api;
using Alerts.Web.Public;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.Logging.Abstractions;

namespace Alerts.Tests.Web;

public sealed class HeadersTests : IAsyncLifetime
{
    private readonly SiteHost _site = new();

    public Task InitializeAsync() => _site.StartAsync();

    public Task DisposeAsync() => _site.DisposeAsync().AsTask();

    [Theory]
    [InlineData("/")]
    [InlineData("/subscribe")]
    [InlineData("/confirm/a/b")]
    [InlineData("/unsubscribe/a/b")]
    [InlineData("/manage/a/b")]
    [InlineData("/incidents/none")]
    [InlineData("/api/incidents")]
    [InlineData("/api/incidents?kind=x")]
    [InlineData("/feeds/atom")]
    [InlineData("/feeds/rss?kind=x")]
    [InlineData("/data")]
    [InlineData("/schemas")]
    [InlineData("/robots.txt")]
    [InlineData("/assets/site.css")]
    public async Task Every_answer_forbids_other_scripts_frames_sniffing_and_referrers(string path)
    {
        using var answer = await _site.Client.GetAsync(path);

        Assert.StartsWith("default-src 'none'", Header(answer, "Content-Security-Policy"), StringComparison.Ordinal);
        Assert.Contains("script-src 'self';", Header(answer, "Content-Security-Policy"), StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe", Header(answer, "Content-Security-Policy"), StringComparison.Ordinal);
        Assert.Contains("frame-ancestors 'none'", Header(answer, "Content-Security-Policy"), StringComparison.Ordinal);
        Assert.Equal("nosniff", Header(answer, "X-Content-Type-Options"));
        Assert.Equal("no-referrer", Header(answer, "Referrer-Policy"));
        Assert.False(answer.Headers.Contains("Set-Cookie"));
    }

    [Theory]
    [InlineData("/embed")]
    [InlineData("/ur/embed?show=map")]
    public async Task The_page_for_frames_may_be_framed_and_has_no_form(string path)
    {
        using var answer = await _site.Client.GetAsync(path);

        Assert.Contains("frame-ancestors *", Header(answer, "Content-Security-Policy"), StringComparison.Ordinal);
        Assert.False(answer.Headers.Contains("X-Frame-Options"));
        Assert.DoesNotContain("<form", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/", "no-cache")]
    [InlineData("/unsubscribe/a/b", "no-store")]
    [InlineData("/manage/a/b", "no-store")]
    [InlineData("/api/incidents", "public, max-age=30")]
    [InlineData("/assets/icon.svg", "public, max-age=31536000, immutable")]
    public async Task Each_answer_says_how_long_it_may_be_kept(string path, string expected)
    {
        using var answer = await _site.Client.GetAsync(path);

        Assert.Equal(expected, Header(answer, "Cache-Control"));
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/api/incidents")]
    [InlineData("/assets/site.css")]
    public async Task What_did_not_change_is_304(string path)
    {
        using var first = await _site.Client.GetAsync(path);
        using var again = new HttpRequestMessage(HttpMethod.Get, path);
        again.Headers.IfNoneMatch.Add(first.Headers.ETag!);
        using var unchanged = await _site.Client.SendAsync(again);

        await _site.RecordAsync(A.Report("Nine killed in Quetta", "2024-11-09 10:00", A.Attack("Quetta", 9)));
        _site.Time.Advance(TimeSpan.FromMinutes(1));
        using var later = new HttpRequestMessage(HttpMethod.Get, path);
        later.Headers.IfNoneMatch.Add(first.Headers.ETag!);
        using var changed = await _site.Client.SendAsync(later);

        Assert.Equal(HttpStatusCode.NotModified, unchanged.StatusCode);
        Assert.Equal(path == "/assets/site.css" ? HttpStatusCode.NotModified : HttpStatusCode.OK, changed.StatusCode);
    }

    [Theory]
    [InlineData("/api/incidents", "*")]
    [InlineData("/api/topics", "*")]
    [InlineData("/feeds/atom", "*")]
    [InlineData("/data/SHA256SUMS", "*")]
    [InlineData("/", null)]
    public async Task Only_open_data_may_be_read_by_other_origins(string path, string? expected)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.Add("Origin", "https://elsewhere.example");

        using var answer = await _site.Client.SendAsync(request);

        Assert.Equal(expected, answer.Headers.TryGetValues("Access-Control-Allow-Origin", out var values) ? values.Single() : null);
    }

    [Fact]
    public async Task A_page_names_a_style_sheet_that_is_there()
    {
        var page = await _site.TextAsync("/");
        var path = System.Text.RegularExpressions.Regex.Match(page, "href=\"(/assets/site.css[^\"]*)\"").Groups[1].Value;

        using var answer = await _site.Client.GetAsync(path);

        Assert.Equal("text/css", answer.Content.Headers.ContentType!.MediaType);
    }

    [Theory]
    [InlineData("/ClassifyItem")]
    [InlineData("/PollFeeds")]
    [InlineData("/admin/host/status")]
    public async Task No_path_reaches_what_is_no_page(string path)
    {
        var (status, _) = await _site.PostAsync(path, new StringContent("{}", new MediaTypeHeaderValue("application/json")));

        Assert.Equal(HttpStatusCode.NotFound, status);
    }

    [Fact]
    public async Task Health_is_ok_and_names_the_version()
    {
        var health = await _site.JsonAsync("/healthz");

        Assert.Equal("ok", health.GetProperty("status").GetString());
        Assert.Matches(@"^\d+\.\d+", health.GetProperty("version").GetString());
    }

    [Fact]
    public async Task Health_is_503_with_the_reason_when_storage_is_away()
    {
        // There is nothing behind them: every write breaks.
        var tables = new DyingTables(null!, writes: 0, afterTheWrite: false);
        var time = TimeProvider.System;
        var pages = new HealthPages(new StorageProbe(tables, new StorageTroubles(time), time, NullLogger<StorageProbe>.Instance));

        var health = Assert.IsType<JsonHttpResult<HealthDocument>>(await pages.HealthAsync(new DefaultHttpContext()));

        Assert.Equal((503, "storage"), (health.StatusCode, health.Value!.Status));
    }

    [Fact]
    public async Task Head_is_answered_without_a_body()
    {
        using var request = new HttpRequestMessage(HttpMethod.Head, "/");
        using var answer = await _site.Client.SendAsync(request);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Empty(await answer.Content.ReadAsByteArrayAsync());
    }

    private static string Header(HttpResponseMessage answer, string name) =>
        string.Join(", ", answer.Headers.TryGetValues(name, out var values) ? values : answer.Content.Headers.GetValues(name));
}
