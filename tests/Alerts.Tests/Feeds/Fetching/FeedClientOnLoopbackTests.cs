using System.IO.Compression;
using System.Text;
using Alerts.Feeds;
using Alerts.Feeds.Fetching;
using Alerts.Feeds.Registry;
using Alerts.Tests.Platform.Net;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Alerts.Tests.Feeds.Fetching;

/// <summary>The whole client, against servers that mean ill.</summary>
public class FeedClientOnLoopbackTests
{
    private const string Rss = "<rss><channel><item><title>Blast in Quetta</title></item></channel></rss>";

    [Fact]
    public async Task Client_unpacks_gzip()
    {
        await using var server = LoopbackServer.Answering([
            .. "HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nConnection: close\r\n\r\n"u8,
            .. Gzip(Encoding.UTF8.GetBytes(Rss)),
        ]);

        var fetched = Assert.IsType<FetchResult.Fetched>(await FetchAsync(server));

        Assert.Equal("Blast in Quetta", fetched.Feed.Entries[0].Title);
        Assert.Contains("Accept-Encoding: gzip, br", server.Asked[0], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Client_stops_a_gzip_bomb_at_the_limit()
    {
        await using var server = LoopbackServer.Answering([
            .. "HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nConnection: close\r\n\r\n"u8,
            .. Gzip(new byte[30_000_000]),
        ]);

        await AssertFailsAsync(server, FetchFailure.TooLarge);
    }

    [Fact]
    public async Task Client_says_unreachable_when_what_is_packed_is_broken()
    {
        await using var server = LoopbackServer.Answering(
            "HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nConnection: close\r\n\r\nnot gzip at all"
        );

        await AssertFailsAsync(server, FetchFailure.Unreachable);
    }

    [Fact]
    public async Task Client_stops_an_endless_body_at_the_limit()
    {
        await using var server = LoopbackServer.Running(
            async (_, stream, cancel) =>
            {
                await stream.WriteAsync("HTTP/1.1 200 OK\r\nConnection: close\r\n\r\n"u8.ToArray(), cancel);
                while (true)
                    await stream.WriteAsync(new byte[64 * 1024], cancel);
            }
        );

        await AssertFailsAsync(server, FetchFailure.TooLarge);
    }

    [Fact]
    public async Task Client_ends_a_slow_body_at_the_deadline()
    {
        await using var server = LoopbackServer.Running(
            async (_, stream, cancel) =>
            {
                await stream.WriteAsync("HTTP/1.1 200 OK\r\nConnection: close\r\n\r\n<rss>"u8.ToArray(), cancel);
                await Task.Delay(Timeout.InfiniteTimeSpan, cancel);
            }
        );

        await AssertFailsAsync(server, FetchFailure.TimedOut);
    }

    [Fact]
    public async Task Client_ends_a_silent_server_at_the_deadline()
    {
        await using var server = LoopbackServer.Running((_, _, cancel) => Task.Delay(Timeout.InfiniteTimeSpan, cancel));

        await AssertFailsAsync(server, FetchFailure.TimedOut);
    }

    [Fact]
    public async Task Client_leaves_a_redirect_loop()
    {
        await using var server = LoopbackServer.Answering(
            "HTTP/1.1 302 Found\r\nLocation: /again\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"
        );

        await AssertFailsAsync(server, FetchFailure.TooManyRedirects);
        Assert.Equal(6, server.Asked.Count);
    }

    [Fact]
    public async Task Client_refuses_loopback_when_it_is_not_opened()
    {
        await using var server = LoopbackServer.Answering("HTTP/1.1 200 OK\r\n\r\n");

        Assert.Equal(FetchFailure.Refused, Assert.IsType<FetchResult.Failed>(await FetchAsync(server, allowLoopback: false)).Reason);
        Assert.Empty(server.Asked);
    }

    [Fact]
    public async Task Client_says_unreachable_when_nothing_listens()
    {
        var server = LoopbackServer.Answering("");
        await server.DisposeAsync();

        await AssertFailsAsync(server, FetchFailure.Unreachable);
    }

    private static async Task AssertFailsAsync(LoopbackServer server, FetchFailure expected) =>
        Assert.Equal(expected, Assert.IsType<FetchResult.Failed>(await FetchAsync(server)).Reason);

    private static async Task<FetchResult> FetchAsync(LoopbackServer server, bool allowLoopback = true)
    {
        var settings = new Dictionary<string, string?>
        {
            ["Network:AllowLoopback"] = allowLoopback.ToString(),
            ["Feeds:Timeout"] = "00:00:02",
        };
        await using var services = new ServiceCollection()
            .AddSingleton<IConfiguration>(new ConfigurationBuilder().AddInMemoryCollection(settings).Build())
            .AddFeeds()
            .BuildServiceProvider();
        return await services.GetRequiredService<FeedClient>().FetchAsync(server.Address, null, null, default);
    }

    private static byte[] Gzip(byte[] bytes)
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Fastest))
            gzip.Write(bytes);
        return packed.ToArray();
    }
}
