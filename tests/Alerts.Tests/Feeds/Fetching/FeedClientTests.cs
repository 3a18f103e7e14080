using System.Net;
using Alerts.Feeds.Fetching;
using Alerts.Feeds.Registry;
using Alerts.Platform.Net;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;

namespace Alerts.Tests.Feeds.Fetching;

public class FeedClientTests
{
    private const string Url = "https://wire.example/feed";
    private const string Rss = "<rss><channel><ttl>20</ttl><item><title>Blast in Quetta</title><link>/a</link></item></channel></rss>";

    private readonly StubHttp _http = new();

    [Fact]
    public async Task Client_reads_a_feed_and_what_helps_to_ask_again()
    {
        _http.On(
            Url,
            HttpStatusCode.OK,
            Rss,
            ("ETag", "W/\"a b\""),
            ("Last-Modified", "Monday, sometime"),
            ("Cache-Control", "max-age=60")
        );

        var fetched = Assert.IsType<FetchResult.Fetched>(await FetchAsync());

        Assert.Equal("https://wire.example/a", Assert.Single(fetched.Feed.Entries).Link);
        Assert.Equal(("W/\"a b\"", "Monday, sometime"), (fetched.ETag, fetched.LastModified));
        Assert.Equal(TimeSpan.FromMinutes(20), fetched.AskedWait);
    }

    [Fact]
    public async Task Client_sends_validators_back_as_they_came()
    {
        _http.On(Url, HttpStatusCode.NotModified, "", ("Cache-Control", "max-age=900"), ("Age", "300"));

        var result = await FetchAsync("W/\"a b\"", "Monday, sometime");

        Assert.Equal(new FetchResult.NotModified(TimeSpan.FromMinutes(10)), result);
        Assert.Equal(("W/\"a b\"", "Monday, sometime"), (_http.Sent("If-None-Match"), _http.Sent("If-Modified-Since")));
    }

    [Fact]
    public async Task Client_asks_unconditionally_when_it_knows_nothing()
    {
        _http.On(Url, HttpStatusCode.OK, Rss);

        await FetchAsync();

        Assert.Null(_http.Sent("If-None-Match"));
        Assert.Null(_http.Sent("If-Modified-Since"));
    }

    [Theory]
    [InlineData(301, "https://new.example/feed")]
    [InlineData(308, "https://new.example/feed")]
    [InlineData(302, null)]
    [InlineData(307, null)]
    public async Task Client_says_that_a_feed_moved_only_when_the_redirect_is_permanent(int status, string? expected)
    {
        _http
            .On(Url, (HttpStatusCode)status, "", ("Location", "https://new.example/feed#top"))
            .On("https://new.example/feed", HttpStatusCode.OK, Rss);

        var result = await FetchAsync();

        Assert.Equal(expected, (result as FetchResult.Moved)?.To.AbsoluteUri);
        Assert.IsType<FetchResult.Fetched>((result as FetchResult.Moved)?.Then ?? result);
    }

    [Fact]
    public async Task Client_takes_the_last_permanent_address_before_a_temporary_redirect()
    {
        _http
            .On(Url, HttpStatusCode.MovedPermanently, "", ("Location", "/new"))
            .On("https://wire.example/new", HttpStatusCode.Found, "", ("Location", "https://cdn.example/x"))
            .On("https://cdn.example/x", HttpStatusCode.OK, Rss);

        var moved = Assert.IsType<FetchResult.Moved>(await FetchAsync());

        Assert.Equal("https://wire.example/new", moved.To.AbsoluteUri);
    }

    [Fact]
    public async Task Client_does_not_believe_a_move_to_a_page_that_is_no_feed()
    {
        _http
            .On(Url, HttpStatusCode.MovedPermanently, "", ("Location", "https://parked.example/"))
            .On("https://parked.example/", HttpStatusCode.OK, "<html><body>For sale</body></html>");

        var failed = Assert.IsType<FetchResult.Failed>(await FetchAsync());

        Assert.Equal(FetchFailure.Unreadable, failed.Reason);
    }

    [Theory]
    [InlineData("http://10.0.0.1/feed")]
    [InlineData("http://user:secret@new.example/feed")]
    [InlineData("http://new.example:8080/feed")]
    [InlineData("file:///etc/passwd")]
    [InlineData("http://[::ffff:127.0.0.1]/feed")]
    public async Task Client_checks_where_a_redirect_goes(string location)
    {
        _http.On(Url, HttpStatusCode.Found, "", ("Location", location));

        var failed = Assert.IsType<FetchResult.Failed>(await FetchAsync());

        Assert.Equal(FetchFailure.Refused, failed.Reason);
        Assert.DoesNotContain("secret", failed.Detail, StringComparison.Ordinal);
        Assert.Single(_http.Asked);
    }

    [Theory]
    [InlineData(5, null)]
    [InlineData(6, "TooManyRedirects")]
    public async Task Client_follows_five_redirects(int hops, string? expected)
    {
        for (var hop = 0; hop < hops; hop++)
            _http.On(
                hop == 0 ? Url : $"https://wire.example/{hop}",
                HttpStatusCode.Found,
                "",
                ("Location", $"https://wire.example/{hop + 1}")
            );
        _http.On($"https://wire.example/{hops}", HttpStatusCode.OK, Rss);

        Assert.Equal(expected, (await FetchAsync() as FetchResult.Failed)?.Reason.ToString());
    }

    [Theory]
    [InlineData(429, "Throttled", 120)]
    [InlineData(503, "Throttled", 120)]
    [InlineData(500, "Status", 120)]
    [InlineData(404, "Status", 120)]
    [InlineData(204, "Status", 120)]
    public async Task Client_says_why_and_for_how_long_when_the_server_refuses(int status, string reason, int seconds)
    {
        _http.On(Url, (HttpStatusCode)status, "", ("Retry-After", "120"));

        var failed = Assert.IsType<FetchResult.Failed>(await FetchAsync());

        Assert.Equal((reason, seconds), (failed.Reason.ToString(), (int)failed.RetryAfter!.Value.TotalSeconds));
    }

    [Fact]
    public async Task Client_says_that_a_feed_is_gone()
    {
        _http.On(Url, HttpStatusCode.Gone);

        Assert.IsType<FetchResult.Gone>(await FetchAsync());
    }

    private Task<FetchResult> FetchAsync(string? etag = null, string? lastModified = null) =>
        new FeedClient(_http, Options.Create(new FeedsOptions()), Options.Create(new NetworkOptions()), new FakeTimeProvider()).FetchAsync(
            new Uri(Url),
            etag,
            lastModified,
            default
        );
}
