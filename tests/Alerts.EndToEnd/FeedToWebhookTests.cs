using System.Globalization;
using System.Net;
using System.Text;
using Alerts.EndToEnd.Host;
using Alerts.EndToEnd.Host.Messages;
using Alerts.EndToEnd.Parts;
using Alerts.Tests.Platform.Storage;
using Newtonsoft.Json.Linq;

namespace Alerts.EndToEnd;

/// <summary>
/// The main job: news in a feed, an alert at its subscriber, through the published folder, a double of the Functions host and Azurite.
/// </summary>
[Collection(EndToEndTests.Name)]
public sealed class FeedToWebhookTests(HostedApp app, AzuriteFixture azurite) : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly string _list = Path.GetTempFileName();

    public void Dispose() => File.Delete(_list);

    [SkippableFact]
    public async Task News_in_a_feed_arrives_at_a_webhook_with_a_signature_that_the_reference_library_accepts()
    {
        var now = TimeProvider.System.GetUtcNow();
        await using var outside = new OutsideWorld(() => Feed(now));
        await outside.StartAsync();
        await File.WriteAllTextAsync(_list, $"Test Times,,{outside.Feed}\n");
        await using var host = await HostDouble.StartAsync(
            app,
            azurite.ConnectionString,
            new Dictionary<string, string?> { ["Feeds__ListFile"] = _list, ["Network__AllowLoopback"] = "true" }
        );

        var secret = await SubscribeAsync(host, outside.Webhook);
        var asked = await ArrivesAsync(new HostQueues(azurite.ConnectionString), host, outside, "subscription.confirm");
        await ConfirmAsync(host, new Uri((string)asked.Json["data"]!["confirmUrl"]!));
        Assert.Equal(StatusResult.Types.Status.Success, (await host.CallTimerAsync("PollFeeds")).Status);
        var alert = await ArrivesAsync(new HostQueues(azurite.ConnectionString), host, outside, "incident.opened");

        Assert.Equal("attack", (string?)alert.Json["data"]!["incident"]!["kind"]);
        Assert.Equal(26, (int?)alert.Json["data"]!["incident"]!["killed"]!["best"]);
        Assert.True(await asked.IsSignedByAsync(secret));
        Assert.True(await alert.IsSignedByAsync(secret));
        Assert.False(await (alert with { Body = alert.Body + " " }).IsSignedByAsync(secret));
    }

    private static async Task<string> SubscribeAsync(HostDouble host, Uri webhook)
    {
        var request = new JObject { ["webhook"] = webhook.ToString(), ["watches"] = new JArray(new JObject { ["topic"] = "everything" }) };
        using var front = new HostFrontEnd(host);
        using var answer = await front.PostAsync(
            "/api/subscriptions",
            new StringContent(request.ToString(), Encoding.UTF8, "application/json")
        );
        Assert.Equal(HttpStatusCode.Accepted, answer.StatusCode);
        return (string)JObject.Parse(await answer.Content.ReadAsStringAsync())["secret"]!;
    }

    private static async Task ConfirmAsync(HostDouble host, Uri link)
    {
        using var front = new HostFrontEnd(host);
        using var answer = await front.PostAsync(link.AbsolutePath, new FormUrlEncodedContent([]));
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
    }

    // Other tests' messages are on the same queues; what counts is what arrives here.
    private static async Task<WebhookCall> ArrivesAsync(HostQueues queues, HostDouble host, OutsideWorld outside, string type)
    {
        var arrived = await Eventually.SeesAsync(
            async () =>
            {
                await queues.PumpAsync(host);
                return outside.Calls.FirstOrDefault(call => call.Type == type);
            },
            call => call is not null,
            Patience
        );
        Assert.True(arrived is not null, $"No {type} arrived. {host.Said}");
        return arrived;
    }

    private static string Feed(DateTimeOffset published) =>
        $"""
            <?xml version="1.0" encoding="utf-8"?>
            <rss version="2.0"><channel><title>Test Times</title><link>http://127.0.0.1/</link><description>For tests</description>
            <item>
              <title>At least 26 killed in suicide bombing at Quetta railway station</title>
              <guid isPermaLink="false">quetta-1</guid>
              <pubDate>{published.ToString("r", CultureInfo.InvariantCulture)}</pubDate>
              <description>A suicide bomber struck the railway station in Quetta, the capital of Balochistan, killing at least 26 people
              and wounding 62, police said. The BLA claimed the attack.</description>
            </item>
            </channel></rss>
            """;
}
