using System.Net;
using Alerts.Feeds;
using Alerts.Feeds.Fetching;
using Alerts.Feeds.Registry;
using Alerts.Platform.Net;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace Alerts.Tests.Feeds.Fetching;

public sealed class FeedConnectTests
{
    private static readonly Uri Feed = new("https://wire.example/feed");

    private readonly FakeTimeProvider _time = new(new DateTimeOffset(2024, 11, 9, 8, 0, 0, TimeSpan.Zero));
    private readonly Publisher _publisher = new();

    [Theory]
    [InlineData(HttpRequestError.NameResolutionError)]
    [InlineData(HttpRequestError.ConnectionError)]
    public async Task Client_connects_once_more_after_a_second(HttpRequestError error)
    {
        _publisher.Fails.Enqueue(new HttpRequestException(error));

        var result = await FetchAsync();

        Assert.Equal("Blast in Quetta", Assert.IsType<FetchResult.Fetched>(result).Feed.Entries[0].Title);
        Assert.Equal(2, _publisher.Calls);
        Assert.Equal(FeedConnect.Wait, _publisher.LastAt - _publisher.FirstAt);
    }

    [Fact]
    public async Task Client_gives_up_when_the_second_connection_fails_too()
    {
        _publisher.Fails.Enqueue(new HttpRequestException(HttpRequestError.ConnectionError));
        _publisher.Fails.Enqueue(new HttpRequestException(HttpRequestError.ConnectionError));

        var result = await FetchAsync();

        Assert.Equal(FetchFailure.Unreachable, Assert.IsType<FetchResult.Failed>(result).Reason);
        Assert.Equal(2, _publisher.Calls);
    }

    [Fact]
    public async Task Client_asks_a_refused_address_once()
    {
        _publisher.Fails.Enqueue(
            new HttpRequestException(HttpRequestError.ConnectionError, "no", new AddressRefusedException("wire.example"))
        );

        var result = await FetchAsync();

        Assert.Equal(FetchFailure.Refused, Assert.IsType<FetchResult.Failed>(result).Reason);
        Assert.Equal(1, _publisher.Calls);
    }

    [Theory]
    [InlineData(HttpRequestError.SecureConnectionError)]
    [InlineData(HttpRequestError.ResponseEnded)]
    public async Task Client_asks_once_where_the_server_took_the_connection(HttpRequestError error)
    {
        _publisher.Fails.Enqueue(new HttpRequestException(error));

        await FetchAsync();

        Assert.Equal(1, _publisher.Calls);
    }

    [Theory]
    [InlineData(HttpStatusCode.ServiceUnavailable)]
    [InlineData(HttpStatusCode.TooManyRequests)]
    public async Task Client_does_not_ask_again_for_what_was_answered(HttpStatusCode status)
    {
        _publisher.Status = status;

        await FetchAsync();

        Assert.Equal(1, _publisher.Calls);
    }

    private async Task<FetchResult> FetchAsync()
    {
        _publisher.Time = _time;
        var services = new ServiceCollection()
            .AddSingleton<IConfiguration>(new ConfigurationBuilder().AddInMemoryCollection([new("Feeds:Timeout", "00:02:00")]).Build())
            .AddSingleton<TimeProvider>(_time)
            .AddFeeds();
        services.AddHttpClient(FeedClient.Name).ConfigurePrimaryHttpMessageHandler(() => _publisher);
        await using var provider = services.BuildServiceProvider();
        var fetching = provider.GetRequiredService<FeedClient>().FetchAsync(Feed, null, null, default);
        while (!fetching.IsCompleted)
        {
            await Task.Yield();
            if (_time.GetUtcNow() < _publisher.FirstAt + FeedConnect.Wait && _publisher.Calls == 1)
                _time.Advance(TimeSpan.FromMilliseconds(1));
        }

        return await fetching;
    }

    private sealed class Publisher : HttpMessageHandler
    {
        private const string Rss = "<rss><channel><item><title>Blast in Quetta</title></item></channel></rss>";

        public Queue<Exception> Fails { get; } = [];

        public HttpStatusCode Status { get; set; } = HttpStatusCode.OK;

        public TimeProvider Time { get; set; } = TimeProvider.System;

        public DateTimeOffset FirstAt { get; private set; }

        public DateTimeOffset LastAt { get; private set; }

        public int Calls { get; private set; }

        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            LastAt = Time.GetUtcNow();
            FirstAt = Calls++ == 0 ? LastAt : FirstAt;
            return Fails.TryDequeue(out var failure)
                ? Task.FromException<HttpResponseMessage>(failure)
                : Task.FromResult(new HttpResponseMessage(Status) { Content = new StringContent(Rss) });
        }
    }
}
