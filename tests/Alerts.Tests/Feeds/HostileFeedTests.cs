using System.Text;
using Alerts.Classification;
using Alerts.Feeds;
using Alerts.Feeds.Registry;
using Alerts.Platform.Messaging;
using Alerts.Platform.Telemetry;
using Alerts.Tests.Platform.Net;
using Alerts.Tests.Platform.Storage;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;

namespace Alerts.Tests.Feeds;

/// <summary>Bytes in, over a real connection; entries out, or a named failure on the feed's row: never a message that fails.</summary>
public sealed class HostileFeedTests : IDisposable
{
    public static TheoryData<int> Seeds => FuzzSeed.With(20_261_129);

    private const string Rss = "<rss><channel><item><title>Blast in Quetta</title><pubDate>{0:R}</pubDate></item></channel></rss>";
    private readonly TempStore _temp = new();

    public void Dispose() => _temp.Dispose();

    [Theory]
    [InlineData("application/rss+xml; charset=utf-7", "")]
    [InlineData("application/rss+xml; charset=\"unicode-1-1-utf-7\"", "")]
    [InlineData("application/rss+xml; charset=x-user-defined", "")]
    [InlineData("application/rss+xml", "<?xml version='1.0' encoding='utf-7'?>")]
    [InlineData("application/rss+xml", "<?xml version='1.0' encoding='x-europa'?>")]
    [InlineData("rubbish; ; charset", "<?xml version='1.0' encoding='utf-16'?>")]
    public async Task Feed_is_read_when_it_names_an_encoding_that_is_refused(string type, string declaration) =>
        Assert.Equal(["Blast in Quetta"], await TitlesAsync(Answer($"Content-Type: {type}", declaration + Now(Rss))));

    [Fact]
    public async Task Json_feed_is_read_when_half_a_character_is_escaped_in_it()
    {
        var json = """
            {"version":"https://jsonfeed.org/version/1.1","\ud800":1,"items":[
              {"id":"1","\ud800":"x","\udfff\ud83d":{},"title":"Blast \ud83d in \ud83d\ude00 Quetta \\ud800","date_published":"DATE"},
              {"id":"\ud800","title":"Raid in Bannu","url":"https://a.example/\udc00","date_published":"DATE"}]}
            """;

        var titles = await TitlesAsync(Answer("", json.Replace("DATE", $"{TimeProvider.System.GetUtcNow():O}", StringComparison.Ordinal)));

        Assert.Equal(["Blast \ufffd in \U0001F600 Quetta \\ud800", "Raid in Bannu"], titles);
    }

    [Theory]
    [InlineData("br", "Unreachable")]
    [InlineData("gzip", "Unreachable")]
    [InlineData("deflate", "Unreadable")]
    [InlineData("zstd", "Unreadable")]
    [InlineData("gzip, br", "Unreachable")]
    public async Task Feed_fails_by_name_when_what_is_packed_is_rubbish(string encoding, string reason)
    {
        var rubbish = new byte[3_000];
        new Random(5).NextBytes(rubbish);

        var feed = await FailedAsync(Answer($"Content-Encoding: {encoding}", rubbish));

        Assert.Equal((reason, 1), (feed.LastFailure.ToString(), feed.Failures));
        Assert.Contains("packed", feed.LastError, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("\"caf\u00e9\"")]
    [InlineData("\"\u0001\"")]
    [InlineData("20 kB")]
    public async Task Feed_is_read_again_and_again_when_its_validators_cannot_be_sent_back(string validator)
    {
        validator = validator == "20 kB" ? $"\"{new string('x', 20_000)}\"" : validator;
        await using var server = LoopbackServer.Answering(Answer($"ETag: {validator}\r\nLast-Modified: {validator}", Now(Rss)));
        await using var services = await ServicesAsync(server);

        var first = await VisitAsync(services);
        await DueAsync(services);
        await VisitAsync(services);

        var feed = await StoredAsync(services);
        Assert.Single(first.Next);
        Assert.Equal((0, null, null, null), (feed.Failures, feed.LastFailure, feed.ETag, feed.LastModified));
        Assert.DoesNotContain("If-None-Match", server.Asked[1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Feed_is_read_when_an_earlier_version_stored_a_validator_that_cannot_be_sent_back()
    {
        await using var server = LoopbackServer.Answering(Answer("", Now(Rss)));
        await using var services = await ServicesAsync(server);
        await services
            .GetRequiredService<FeedStore>()
            .UpdateAsync("f", feed => feed with { ETag = "\"caf\u00e9\"", LastModified = "\u0661", LongestGap = TimeSpan.Zero }, default);

        await VisitAsync(services);

        Assert.Equal((0, null), ((await StoredAsync(services)).Failures, (await StoredAsync(services)).LastError));
    }

    /// <summary>What a publisher, or one between us and it, can do to an answer.</summary>
    [Theory]
    [MemberData(nameof(Seeds), DisableDiscoveryEnumeration = true)]
    public async Task Visit_ends_as_entries_or_as_a_failure_on_the_row_whatever_is_sent(int seed)
    {
        var random = new Random(seed);
        var answer = Array.Empty<byte>();
        var classifier = new EntryClassifier(new Classifier(), NullLogger<EntryClassifier>.Instance);
        await using var server = LoopbackServer.Running((_, stream, cancel) => stream.WriteAsync(answer, cancel).AsTask());
        await using var services = await ServicesAsync(server);
        for (var round = 0; round < 100; round++)
        {
            answer = Mangled(random);
            await DueAsync(services);
            var before = (await StoredAsync(services)).Failures;

            var step = await VisitAsync(services);

            foreach (var message in step.Next)
                await classifier.HandleAsync(Entry.Queue.Read(message.Body), default);
            var feed = await StoredAsync(services);
            var failed = feed.Failures == before + 1 && feed is { LastFailure: not null, LastError: not null };
            Assert.True(failed || feed.Failures == 0, $"round {round}");
        }
    }

    private static byte[] Mangled(Random random)
    {
        string[] headers =
        [
            "Content-Type: application/json; charset=utf-7",
            "Content-Type: \u00e9/\u0001; charset=\"\\",
            "ETag: \u00e9\u00ff",
            $"ETag: {new string('e', random.Next(3_000))}",
            "Last-Modified: never",
            "Cache-Control: max-age=99999999999999999999",
            "Cache-Control: max-age=2147483648, no-store=\u00e9",
            "Age: -5",
            "Age: 9999999999",
            "Retry-After: 99999999999",
            "Retry-After: Fri, 31 Dec 9999 23:59:59 GMT",
            "Content-Encoding: br",
            "Content-Encoding: gzip",
            "Content-Encoding: zstd",
            "Content-Encoding: gzip, gzip",
            "Content-Encoding: \u00e9",
            "Location: http://[",
            "Location: //\u00e9\ud800/",
            "Location: http://10.0.0.1/",
            "Location: feed:\u0000",
            "Content-Length: 5",
            "Transfer-Encoding: chunked",
            "Set-Cookie: \u00ff",
            ": nothing",
            "no colon",
        ];
        string[] bodies =
        [
            Now(Rss),
            "{\"items\":[{\"\\ud800\":1,\"title\":\"\\udc00\",\"id\":1e999}]}",
            "[[[[[[",
            "{\"items\":{}}",
            "\ufeff",
            "<rss xmlns='\u0000'>",
            "5\r\nhello\r\n0\r\n\r\n",
            "<rss><item><link>http://\ud800</link><guid>http://a.example/\u0000</guid><title>\ud800&#xD800;&#55357;&#0;</title>"
                + "<pubDate>9999-12-31T23:59:59-14:00</pubDate></item></rss>",
            "<rss xml:base='http://['><item><link>x</link><title>t</title></item></rss>",
            $"<?xml encoding='{(char)random.Next(32, 127)}utf-7'?><rss/>",
            "<feed><entry><content type='image/png'>%%%</content><title mode='base64'>====</title></entry></feed>",
            "<rss><channel><ttl>999999</ttl><sy:updatePeriod>yearly</sy:updatePeriod></channel></rss>",
        ];
        int[] statuses = [200, 200, 200, 200, 206, 301, 302, 304, 307, 308, 404, 410, 429, 503, 999];
        var head = new StringBuilder($"HTTP/1.1 {statuses[random.Next(statuses.Length - 4 * random.Next(2))]} X\r\nConnection: close\r\n");
        for (var i = random.Next(4); i > 0; i--)
            head.Append(headers[random.Next(headers.Length)]).Append("\r\n");
        var body = Encoding.UTF8.GetBytes(bodies[random.Next(bodies.Length)]);
        for (var i = random.Next(3); i > 0 && body.Length > 0; i--)
            body[random.Next(body.Length)] = (byte)random.Next(256);
        return [.. Encoding.Latin1.GetBytes(head.Append("\r\n").ToString()), .. body];
    }

    private static string Now(string feed) =>
        string.Format(System.Globalization.CultureInfo.InvariantCulture, feed, TimeProvider.System.GetUtcNow());

    private static byte[] Answer(string header, string body) => Answer(header, Encoding.UTF8.GetBytes(body));

    private static byte[] Answer(string header, byte[] body) =>
        [.. Encoding.Latin1.GetBytes($"HTTP/1.1 200 OK\r\nConnection: close\r\n{header}{(header.Length > 0 ? "\r\n" : "")}\r\n"), .. body];

    private async Task<IReadOnlyList<string>> TitlesAsync(byte[] answer)
    {
        await using var server = LoopbackServer.Answering(answer);
        await using var services = await ServicesAsync(server);
        var step = await VisitAsync(services);
        Assert.Null((await StoredAsync(services)).LastError);
        return FeedRig.Titles(step);
    }

    private async Task<Feed> FailedAsync(byte[] answer)
    {
        await using var server = LoopbackServer.Answering(answer);
        await using var services = await ServicesAsync(server);
        Assert.Empty((await VisitAsync(services)).Next);
        return await StoredAsync(services);
    }

    private async Task<ServiceProvider> ServicesAsync(LoopbackServer server)
    {
        var settings = new Dictionary<string, string?> { ["Network:AllowLoopback"] = "true", ["Feeds:ListFile"] = "" };
        var services = new ServiceCollection()
            .AddSingleton<IConfiguration>(new ConfigurationBuilder().AddInMemoryCollection(settings).Build())
            .AddSingleton<Alerts.Platform.Storage.ITableStore>(_temp.Tables)
            .AddLogging()
            .AddMetrics()
            .AddTelemetry()
            .AddFeeds()
            .BuildServiceProvider();
        await _temp.Tables.CreateAsync(default);
        await services
            .GetRequiredService<FeedStore>()
            .AddAsync(
                new Feed
                {
                    Id = "f",
                    Outlet = "Wire",
                    Address = server.Address,
                },
                default
            );
        return services;
    }

    private static async Task<HandlerResult> VisitAsync(ServiceProvider services)
    {
        var step = await services.GetRequiredService<FeedFetcher>().HandleAsync(new FeedDue("f"), default);
        await FeedRig.RememberAsync(step);
        return step;
    }

    private static Task<bool> DueAsync(ServiceProvider services) =>
        services.GetRequiredService<FeedStore>().UpdateAsync("f", feed => feed with { NextDue = default, Ended = false }, default);

    private static async Task<Feed> StoredAsync(ServiceProvider services) =>
        (await services.GetRequiredService<FeedStore>().GetAsync("f", default))!.Value;
}
