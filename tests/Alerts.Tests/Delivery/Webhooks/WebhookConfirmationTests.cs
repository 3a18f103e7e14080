using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using Alerts.Platform.Storage;
using Alerts.Subscriptions.Subscribers;
using Alerts.Tests.Hosting;
using Alerts.Tests.Platform.Net;
using Microsoft.Extensions.DependencyInjection;

namespace Alerts.Tests.Delivery.Webhooks;

/// <summary>From the sign-up of a program, over what its server answers to the first message, to whether it gets alerts.</summary>
public sealed class WebhookConfirmationTests
{
    [Theory]
    [InlineData("200 OK", "ok", SubscriberState.Pending)]
    [InlineData("204 No Content", "", SubscriberState.Pending)]
    [InlineData("200 OK", "{body}", SubscriberState.Pending)]
    [InlineData("200 OK", "{\"challenge\":\"another\"}", SubscriberState.Pending)]
    [InlineData("500 Broken", "{challenge}", SubscriberState.Pending)]
    [InlineData("200 OK", "{challenge}", SubscriberState.Active)]
    [InlineData("201 Created", "{\"challenge\":\"{challenge}\"}", SubscriberState.Active)]
    public async Task A_program_gets_alerts_once_its_server_answers_the_challenge_it_was_sent_and_not_before(
        string status,
        string answer,
        object state
    )
    {
        await using var server = LoopbackServer.Running((head, stream, cancel) => AnswerAsync(head, stream, status, answer, cancel));
        await using var app = await AppHost.StartAsync(("Network:AllowLoopback", "true"));
        var address = new Uri(server.Address, "hook").AbsoluteUri;

        using var signUp = new StringContent(
            $$"""{"webhook":"{{address}}","format":"json","watches":[{"topic":"everything"}]}""",
            Encoding.UTF8,
            "application/json"
        );
        var (taken, _) = await app.PostAsync("/api/subscriptions", signUp);
        await SendQueuedAsync(app);

        var id = await app.Services.GetRequiredService<SubscriberStore>().FindAsync(ChannelKind.Webhook, address, CancellationToken.None);
        Assert.Equal(HttpStatusCode.Accepted, taken);
        Assert.Single(server.Asked);
        Assert.Equal((SubscriberState)state, (await app.SubscriberAsync(id!)).State);
    }

    private static async Task SendQueuedAsync(AppHost app)
    {
        var queues = app.Services.GetRequiredService<IQueueStore>();
        foreach (var message in await queues.ReceiveAsync(QueueNames.Alerts, 32, TimeSpan.FromMinutes(1), CancellationToken.None))
            await app.SendAsync(DeliveryJob.Queue.Read(message.Body));
    }

    private static async Task AnswerAsync(string head, NetworkStream stream, string status, string answer, CancellationToken cancel)
    {
        var length = int.Parse(
            Regex.Match(head, "Content-Length: (\\d+)", RegexOptions.IgnoreCase).Groups[1].Value,
            CultureInfo.InvariantCulture
        );
        var body = new byte[length];
        await stream.ReadExactlyAsync(body, cancel);
        var challenge = JsonDocument.Parse(body).RootElement.GetProperty("data").GetProperty("challenge").GetString();
        var text = answer
            .Replace("{body}", Encoding.UTF8.GetString(body), StringComparison.Ordinal)
            .Replace("{challenge}", challenge, StringComparison.Ordinal);
        await stream.WriteAsync(
            Encoding.UTF8.GetBytes(
                $"HTTP/1.1 {status}\r\nContent-Length: {Encoding.UTF8.GetByteCount(text)}\r\nConnection: close\r\n\r\n{text}"
            ),
            cancel
        );
    }
}
