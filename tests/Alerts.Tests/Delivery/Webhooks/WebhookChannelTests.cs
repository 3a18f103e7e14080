using System.Net.Sockets;
using System.Text;
using Alerts.Delivery.Ledger;
using Alerts.Delivery.Limits;
using Alerts.Delivery.Messages;
using Alerts.Delivery.Webhooks;
using Alerts.Delivery.Webhooks.Calls;
using Alerts.Platform.Net;
using Alerts.Platform.Storage;
using Alerts.Subscriptions.SignUps;
using Alerts.Subscriptions.Subscribers;
using Alerts.Tests.Platform.Net;
using Alerts.Tests.Platform.Storage;
using Alerts.Tests.Subscriptions;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;

namespace Alerts.Tests.Delivery.Webhooks;

public sealed class WebhookChannelTests : IDisposable
{
    private const string Secret = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";

    private readonly FakeTimeProvider _time = new(Changes.Morning);
    private readonly TempStore _store;
    private readonly ServiceProvider _services;

    public WebhookChannelTests()
    {
        _store = new TempStore(_time);
        var services = new ServiceCollection();
        services.AddSingleton<IConfiguration>(
            new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?> { ["Network:AllowLoopback"] = "true" }).Build()
        );
        services.AddGuardedHttpClient(WebhookClient.Name, Timeout.InfiniteTimeSpan);
        _services = services.BuildServiceProvider();
    }

    private DeliveryStore Deliveries =>
        new(_store.Tables, new DeliveryLog(_store.Tables, _time), new SoleProcess(_time), Options.Create(new DeliveryOptions()), _time);

    public void Dispose()
    {
        _services.Dispose();
        _store.Dispose();
    }

    [Fact]
    public async Task Channel_posts_a_body_that_its_signature_fits()
    {
        byte[] got = [];
        await using var server = LoopbackServer.Running(
            async (head, stream, cancel) =>
            {
                got = new byte[int.Parse(Header(head, "Content-Length"), null)];
                await stream.ReadExactlyAsync(got, cancel);
                await AnswerAsync(stream, "200 OK", "", cancel);
            }
        );

        var result = await SendAsync(server.Address);

        var asked = Assert.Single(server.Asked);
        var id = DeliveryKey.Of(Changes.Quetta, 1, Content.Reader.Id).Id;
        Assert.Equal(new SendResult.Sent("200"), result);
        Assert.Equal((id, "application/json"), (Header(asked, "webhook-id"), Header(asked, "Content-Type")));
        Assert.Equal(_time.GetUtcNow().ToUnixTimeSeconds().ToString(null as IFormatProvider), Header(asked, "webhook-timestamp"));
        Assert.Equal(WebhookSignature.Sign([Secret], id, Changes.Morning, got), Header(asked, "webhook-signature"));
    }

    [Theory]
    [InlineData("204 No Content")]
    [InlineData("299 Fine")]
    public async Task Channel_takes_any_2xx_for_success(string status)
    {
        await using var server = LoopbackServer.Answering(Answer(status));

        Assert.IsType<SendResult.Sent>(await SendAsync(server.Address));
    }

    [Fact]
    public async Task Channel_asks_for_a_retry_when_the_receiver_answers_500()
    {
        await using var server = LoopbackServer.Answering(Answer("500 Oops"));

        Assert.Equal(new SendResult.Deferred("500"), await SendAsync(server.Address));
    }

    [Theory]
    [InlineData("429 Slow", "120")]
    [InlineData("503 Later", "Sat, 09 Nov 2024 04:12:00 GMT")]
    public async Task Channel_passes_on_how_long_the_receiver_wants_to_be_left_alone(string status, string retryAfter)
    {
        await using var server = LoopbackServer.Answering(Answer(status, $"Retry-After: {retryAfter}\r\n"));

        Assert.Equal(new SendResult.Deferred(status[..3], TimeSpan.FromMinutes(2)), await SendAsync(server.Address));
    }

    [Fact]
    public async Task Channel_does_not_follow_a_redirect()
    {
        await using var other = LoopbackServer.Answering(Answer("200 OK"));
        await using var server = LoopbackServer.Answering(Answer("301 Moved", $"Location: {other.Address}\r\n"));

        var result = await SendAsync(server.Address);

        Assert.Equal(new SendResult.Deferred("301: redirects are not followed"), result);
        Assert.Empty(other.Asked);
    }

    [Fact]
    public async Task Channel_says_that_a_receiver_that_answers_410_wants_no_more()
    {
        await using var server = LoopbackServer.Answering(Answer("410 Gone"));

        Assert.True(Assert.IsType<SendResult.Rejected>(await SendAsync(server.Address)).EndsSubscription);
    }

    [Fact]
    public async Task Channel_gives_up_after_its_timeout_when_the_receiver_says_nothing()
    {
        var asked = new TaskCompletionSource();
        await using var server = LoopbackServer.Running(
            async (_, _, cancel) =>
            {
                asked.SetResult();
                await Task.Delay(Timeout.Infinite, cancel);
            }
        );

        var sending = SendAsync(server.Address);
        await asked.Task;
        _time.Advance(TimeSpan.FromSeconds(20) - TimeSpan.FromTicks(1));
        Assert.False(sending.IsCompleted);
        _time.Advance(TimeSpan.FromTicks(1));

        Assert.Equal(new SendResult.Deferred("timed out"), await sending);
    }

    [Fact]
    public async Task Channel_reads_nothing_of_an_answer_without_end()
    {
        await using var server = LoopbackServer.Running(
            async (_, stream, cancel) =>
            {
                await stream.WriteAsync("HTTP/1.1 200 OK\r\nContent-Length: 9000000000\r\n\r\n"u8.ToArray(), cancel);
                while (true)
                    await stream.WriteAsync(new byte[65_536], cancel);
            }
        );

        Assert.Equal(new SendResult.Sent("200"), await SendAsync(server.Address));
    }

    [Theory]
    [InlineData("http://203.0.113.5/secret-path", "address refused: Only https addresses can be called.")]
    [InlineData(
        "https://10.0.0.1/secret-path",
        "address refused: The address is not on the public internet (loopback only with Network:AllowLoopback)."
    )]
    public async Task Channel_refuses_an_address_that_is_not_public_at_once_and_for_good(string address, string reason) =>
        Assert.Equal(new SendResult.Rejected(reason, EndsSubscription: true), await SendAsync(new Uri(address)));

    [Fact]
    public async Task Channel_keeps_the_address_out_of_its_reasons() =>
        Assert.Equal(new SendResult.Deferred("no answer (ConnectionError)"), await SendAsync(new Uri("http://127.0.0.1:1/secret-path")));

    [Fact]
    public async Task Channel_signs_a_confirmation_by_the_secret_that_the_sign_up_was_given()
    {
        byte[] got = [];
        await using var server = LoopbackServer.Running(
            async (head, stream, cancel) =>
            {
                got = new byte[int.Parse(Header(head, "Content-Length"), null)];
                await stream.ReadExactlyAsync(got, cancel);
                await AnswerAsync(stream, "200 OK", "", cancel);
            }
        );
        var alert = Content.Confirmation() with { To = Receiver(server.Address) with { Secrets = [WebhookSecret.New()] } };

        await Channel().SendAsync(alert, CancellationToken.None);

        Assert.Equal(WebhookSignature.Sign([Secret], alert.Id, Changes.Morning, got), Header(server.Asked[0], "webhook-signature"));
    }

    private Task<SendResult> SendAsync(Uri address) =>
        Channel().SendAsync(Content.Of(Changes.Opened()) with { To = Receiver(address) }, CancellationToken.None);

    private WebhookChannel Channel() =>
        new(
            FormatRig.All,
            Deliveries,
            new DestinationLimits(new LimitStore(_store.Tables, _time), _time),
            new WebhookClient(_services.GetRequiredService<IHttpClientFactory>(), Options.Create(new DeliveryOptions()), _time),
            _services.GetRequiredService<IOptions<NetworkOptions>>()
        );

    private static Subscriber Receiver(Uri address) =>
        Content.Reader with
        {
            Channel = ChannelKind.Webhook,
            Address = address.AbsoluteUri,
            Secrets = [Secret],
        };

    private static string Answer(string status, string headers = "") => $"HTTP/1.1 {status}\r\nContent-Length: 0\r\n{headers}\r\n";

    private static async Task AnswerAsync(NetworkStream stream, string status, string headers, CancellationToken cancel) =>
        await stream.WriteAsync(Encoding.Latin1.GetBytes(Answer(status, headers)), cancel);

    private static string Header(string head, string name) =>
        head.Split("\r\n").First(line => line.StartsWith(name + ":", StringComparison.OrdinalIgnoreCase))[(name.Length + 1)..].Trim();
}
