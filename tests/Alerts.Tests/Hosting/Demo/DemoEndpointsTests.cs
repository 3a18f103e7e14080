using System.Net;
using System.Text;
using System.Xml.Linq;
using Alerts.Delivery.Webhooks.Calls;
using Alerts.Feeds;
using Alerts.Feeds.Registry;
using Alerts.Hosting.Demo;
using Alerts.Subscriptions.Subscribers;
using Alerts.Tests.Platform.Storage;
using Microsoft.Extensions.Time.Testing;

namespace Alerts.Tests.Hosting.Demo;

public sealed class DemoEndpointsTests : IAsyncLifetime
{
    private const string Body =
        """{"type":"incident.opened","timestamp":"2026-03-04T09:00:00Z","data":{"incident":{"headline":"Attack in Quetta"}}}""";

    private readonly FakeTimeProvider _time = new(new DateTimeOffset(2026, 3, 4, 9, 0, 0, TimeSpan.Zero));
    private readonly TempStore _store = new();
    private DemoHost _demo = null!;

    public Task InitializeAsync()
    {
        _demo = new DemoHost(_store, _time);
        return _demo.StartAsync();
    }

    public async Task DisposeAsync()
    {
        await _demo.DisposeAsync();
        _store.Dispose();
    }

    [Fact]
    public async Task A_feed_grows_within_the_first_minute()
    {
        var before = await CountAsync("mehran-telegraph");
        _time.Advance(TimeSpan.FromSeconds(30));
        var between = await CountAsync("mehran-telegraph");
        _time.Advance(TimeSpan.FromSeconds(30));
        var after = await CountAsync("mehran-telegraph");

        Assert.True(before < between && between < after, $"{before}, {between}, {after}");
    }

    [Fact]
    public async Task No_feed_is_stale_while_weeks_of_news_come_within_a_minute()
    {
        var feeds = new FeedStore(_store.Tables);

        await _demo.Setup.RunAsync("http://localhost:7071", CancellationToken.None);

        var now = _time.GetUtcNow();
        var all = (await feeds.ListAsync(default)).Select(feed => feed.Value with { NewestEntry = now.AddDays(-29) }).ToList();
        Assert.NotEmpty(all);
        Assert.DoesNotContain(all, feed => FeedFreshness.IsStale(feed, now));
    }

    [Fact]
    public async Task A_second_start_at_another_port_has_the_feeds_of_that_port_and_the_operators_own()
    {
        var feeds = new FeedStore(_store.Tables);
        await _demo.Setup.RunAsync("http://localhost:7071", CancellationToken.None);
        await feeds.AddAsync(new Outlet("Own", null, new Uri("http://localhost:7071/own.xml")).ToFeed() with { Listed = false }, default);

        await _demo.Setup.RunAsync("http://localhost:7072", CancellationToken.None);

        var ports = (await feeds.ListAsync(default))
            .Select(feed => feed.Value.Address)
            .ToLookup(address => address.Port, address => address.AbsolutePath);
        Assert.Equal(["/own.xml"], ports[7071]);
        Assert.NotEmpty(ports[7072]);
    }

    [Theory]
    [InlineData("mehran-telegraph", "application/rss+xml")]
    [InlineData("meridian-wire", "application/atom+xml")]
    public async Task A_feed_that_has_nothing_new_answers_304(string outlet, string type)
    {
        using var first = await _demo.Client.GetAsync($"/demo/feeds/{outlet}.xml");
        using var again = await AgainAsync(outlet, first);
        _time.Advance(TimeSpan.FromMinutes(1));
        using var later = await AgainAsync(outlet, first);

        Assert.Equal(type, first.Content.Headers.ContentType!.MediaType);
        Assert.NotNull(first.Content.Headers.LastModified);
        Assert.Equal(HttpStatusCode.NotModified, again.StatusCode);
        Assert.Equal(HttpStatusCode.OK, later.StatusCode);
    }

    [Fact]
    public async Task A_demo_started_again_on_its_data_goes_on_where_it_was()
    {
        await CountAsync("mehran-telegraph");
        _time.Advance(TimeSpan.FromMinutes(1));
        var before = await _demo.Client.GetStringAsync("/demo/feeds/meridian-wire.xml");
        await using var restarted = new DemoHost(_store, _time);
        await restarted.StartAsync();

        var after = await restarted.Client.GetStringAsync("/demo/feeds/meridian-wire.xml");

        Assert.Equal(before.Replace(_demo.Address, restarted.Address, StringComparison.Ordinal), after);
    }

    [Fact]
    public async Task Every_link_of_a_feed_opens()
    {
        _time.Advance(TimeSpan.FromMinutes(1));
        var feed = XDocument.Parse(await _demo.Client.GetStringAsync("/demo/feeds/quetta-courier.xml"));

        foreach (var item in feed.Descendants("item"))
            Assert.Contains(
                WebUtility.HtmlEncode(item.Element("title")!.Value),
                await _demo.Client.GetStringAsync(item.Element("link")!.Value),
                StringComparison.Ordinal
            );
    }

    [Theory]
    [InlineData("/demo/feeds/nobody.xml")]
    [InlineData("/demo/articles/quetta-courier/nothing")]
    public async Task What_no_outlet_wrote_is_not_found(string path)
    {
        using var answer = await _demo.Client.GetAsync(path);

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    [Fact]
    public async Task Readers_are_subscribed_and_confirmed_once()
    {
        await _demo.Readers.SubscribeAsync(_demo.Address, CancellationToken.None);
        var first = await SubscriberAsync();
        await _demo.Readers.SubscribeAsync(_demo.Address, CancellationToken.None);

        Assert.Equal(first.Secrets, (await SubscriberAsync()).Secrets);
        foreach (var reader in DemoReader.All.Where(reader => reader.Address is not null))
        {
            var subscriber = await _demo.Readers.FindAsync(ChannelKind.Email, reader.Address!, CancellationToken.None);
            Assert.Equal(SubscriberState.Active, subscriber!.State);
            Assert.Equal(reader.Watches.Count, subscriber.Watches.Count);
        }
    }

    [Fact]
    public async Task The_webhook_notes_a_signed_call_and_its_repeat_once()
    {
        await _demo.Readers.SubscribeAsync(_demo.Address, CancellationToken.None);
        var secret = (await SubscriberAsync()).Secrets[0];

        var first = await CallAsync(secret, "msg_1");
        var repeat = await CallAsync(secret, "msg_1");

        var row = Assert.Single(await _demo.Outbox.ListAsync(10, CancellationToken.None));
        Assert.Equal(HttpStatusCode.NoContent, first);
        Assert.Equal(HttpStatusCode.NoContent, repeat);
        Assert.Equal("incident.opened: Attack in Quetta", row.Subject);
        Assert.Equal(ChannelKind.Webhook, row.Channel);
    }

    [Fact]
    public async Task The_webhook_refuses_what_another_secret_signed()
    {
        await _demo.Readers.SubscribeAsync(_demo.Address, CancellationToken.None);

        Assert.Equal(HttpStatusCode.Unauthorized, await CallAsync(WebhookSecret.New(), "msg_1"));
        Assert.Empty(await _demo.Outbox.ListAsync(10, CancellationToken.None));
    }

    [Theory]
    [InlineData(-300, null)]
    [InlineData(-301, "five minutes")]
    [InlineData(300, null)]
    [InlineData(301, "five minutes")]
    public void A_call_is_good_for_five_minutes(int seconds, string? reason)
    {
        var (secret, now, body) = (WebhookSecret.New(), DateTimeOffset.FromUnixTimeSeconds(1_700_000_000), Encoding.UTF8.GetBytes(Body));
        var at = now.AddSeconds(seconds);
        var call = new DemoWebhookCall(
            "msg_1",
            at.ToUnixTimeSeconds().ToString(System.Globalization.CultureInfo.InvariantCulture),
            WebhookSignature.Sign([secret], "msg_1", at, body),
            body
        );

        var refusal = call.Refusal([WebhookSecret.New(), secret], now);

        Assert.True(reason is null ? refusal is null : refusal!.Contains(reason, StringComparison.Ordinal), refusal);
    }

    private async Task<Subscriber> SubscriberAsync() =>
        (await _demo.Readers.FindAsync(ChannelKind.Webhook, _demo.Address + DemoLinks.Webhook, CancellationToken.None))!;

    private async Task<HttpStatusCode> CallAsync(string secret, string id)
    {
        var at = _time.GetUtcNow();
        using var request = new HttpRequestMessage(HttpMethod.Post, DemoLinks.Webhook)
        {
            Content = new StringContent(Body, Encoding.UTF8, "application/json"),
        };
        request.Headers.Add("webhook-id", id);
        request.Headers.Add("webhook-timestamp", at.ToUnixTimeSeconds().ToString(System.Globalization.CultureInfo.InvariantCulture));
        request.Headers.Add("webhook-signature", WebhookSignature.Sign([secret], id, at, Encoding.UTF8.GetBytes(Body)));
        using var answer = await _demo.Client.SendAsync(request);
        return answer.StatusCode;
    }

    private async Task<HttpResponseMessage> AgainAsync(string outlet, HttpResponseMessage first)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, $"/demo/feeds/{outlet}.xml");
        request.Headers.IfNoneMatch.Add(first.Headers.ETag!);
        return await _demo.Client.SendAsync(request);
    }

    private async Task<int> CountAsync(string outlet) =>
        XDocument.Parse(await _demo.Client.GetStringAsync($"/demo/feeds/{outlet}.xml")).Descendants("item").Count();
}
