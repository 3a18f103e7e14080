using System.Text;
using Alerts.Delivery.Ledger;
using Alerts.Delivery.Limits;
using Alerts.Delivery.Messages;
using Alerts.Delivery.Webhooks;
using Alerts.Platform.Net;
using Alerts.Platform.Storage;
using Alerts.Subscriptions.Subscribers;
using Alerts.Tests.Platform.Net;
using Alerts.Tests.Platform.Storage;
using Alerts.Tests.Subscriptions;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;

namespace Alerts.Tests.Delivery.Webhooks;

/// <summary>Chats whose answers are read, and the places that they have.</summary>
public sealed class ChatChannelTests : IDisposable
{
    private readonly FakeTimeProvider _time = new(Changes.Morning);
    private readonly TempStore _store;
    private readonly AnswerSignal _answers = new();
    private readonly ServiceProvider _services;
    private readonly DeliveryStore _deliveries;

    public ChatChannelTests()
    {
        _store = new TempStore(_time);
        _deliveries = new DeliveryStore(
            _store.Tables,
            new DeliveryLog(_store.Tables, _time),
            new SoleProcess(_time),
            Options.Create(new DeliveryOptions()),
            _time
        );
        var services = new ServiceCollection();
        services.AddSingleton<IConfiguration>(
            new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?> { ["Network:AllowLoopback"] = "true" }).Build()
        );
        services.AddGuardedHttpClient(WebhookClient.Name, Timeout.InfiniteTimeSpan).AddHttpMessageHandler(() => _answers);
        _services = services.BuildServiceProvider();
    }

    public void Dispose()
    {
        _services.Dispose();
        _store.Dispose();
    }

    [Fact]
    public async Task Channel_gives_the_number_of_the_message_for_updates_to_reply_to()
    {
        await using var server = LoopbackServer.Answering(Answer("200 OK", """{"ok":true,"result":{"message_id":77}}"""));

        Assert.Equal(new SendResult.Sent("200", "77"), await SendAsync(server.Address));
    }

    [Fact]
    public async Task Channel_takes_a_message_for_sent_when_the_body_of_a_good_answer_has_no_end()
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

    [Fact]
    public async Task Channel_takes_a_message_for_sent_when_the_body_of_a_good_answer_does_not_come_in_time()
    {
        await using var server = LoopbackServer.Running(
            async (_, stream, cancel) =>
            {
                await stream.WriteAsync("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n{"u8.ToArray(), cancel);
                await Task.Delay(Timeout.Infinite, cancel);
            }
        );

        var sending = SendAsync(server.Address);
        await _answers.BegunAsync();
        _time.Advance(TimeSpan.FromSeconds(20) - TimeSpan.FromTicks(1));
        var early = sending.IsCompleted;
        _time.Advance(TimeSpan.FromTicks(1));

        Assert.Equal(new SendResult.Sent("200"), await sending.WaitAsync(TimeSpan.FromSeconds(10)));
        Assert.False(early);
    }

    [Fact]
    public async Task Channel_calls_nobody_while_a_chat_wants_to_be_left_alone()
    {
        await using var server = LoopbackServer.Answering(Answer("429 Slow", """{"ok":false,"parameters":{"retry_after":30}}"""));

        var first = await SendAsync(server.Address);
        var second = await SendAsync(server.Address);

        Assert.Equal(new SendResult.Deferred("429", TimeSpan.FromSeconds(30)), first);
        Assert.InRange(Assert.IsType<SendResult.NotYet>(second).Wait, TimeSpan.FromSeconds(30), TimeSpan.FromSeconds(37.5));
        Assert.Single(server.Asked);
    }

    private async Task<SendResult> SendAsync(Uri server)
    {
        var channel = new WebhookChannel(
            FormatRig.All,
            _deliveries,
            new DestinationLimits(new LimitStore(_store.Tables, _time), _time),
            new WebhookClient(_services.GetRequiredService<IHttpClientFactory>(), Options.Create(new DeliveryOptions()), _time),
            _services.GetRequiredService<IOptions<NetworkOptions>>()
        );
        var to = FormatRig.Receiver(WebhookFormat.Telegram) with { Address = server.AbsoluteUri + "bot1:secret/sendMessage?chat_id=5" };
        var alert = Content.Of(Changes.Opened()) with { To = to };
        return await channel.EnterAsync(alert, CancellationToken.None) ?? await channel.SendAsync(alert, CancellationToken.None);
    }

    /// <summary>Tells that the head of an answer has come.</summary>
    private sealed class AnswerSignal : DelegatingHandler
    {
        private readonly TaskCompletionSource _begun = new();

        public Task BegunAsync() => _begun.Task.WaitAsync(TimeSpan.FromSeconds(10));

        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            var answer = await base.SendAsync(request, cancellationToken);
            _begun.TrySetResult();
            return answer;
        }
    }

    private static string Answer(string status, string body) =>
        $"HTTP/1.1 {status}\r\nContent-Length: {Encoding.UTF8.GetByteCount(body)}\r\nContent-Type: application/json\r\n\r\n{body}";
}
