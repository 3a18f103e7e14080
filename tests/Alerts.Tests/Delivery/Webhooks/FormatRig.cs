using System.Net;
using System.Text;
using System.Text.Json;
using Alerts.Delivery.Messages;
using Alerts.Delivery.Webhooks.Calls;
using Alerts.Delivery.Webhooks.Formats;
using Alerts.Subscriptions.SignUps;
using Alerts.Subscriptions.Subscribers;
using Alerts.Tests.Subscriptions;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;

namespace Alerts.Tests.Delivery.Webhooks;

/// <summary>Every format, and an address that fits it.</summary>
internal sealed class FormatRig
{
    public static FakeTimeProvider Time { get; } = new(Changes.Morning);

    public static IReadOnlyList<IWebhookFormat> All { get; } = Of(Content.Links);

    public static IReadOnlyList<IWebhookFormat> Of(Links links)
    {
        var (events, chats) = (new EventWriter(links), new ChatWriter(links, Topics.Catalogue));
        return
        [
            new JsonFormat(events, Time),
            new CloudEventsFormat(events, Options.Create(new DeliveryOptions { PublicUrl = new Uri("https://alerts.example.org/") }), Time),
            new CapFormat(links, Topics.Catalogue, Time),
            new SlackFormat(chats),
            new TeamsFormat(chats),
            new DiscordFormat(chats),
            new GoogleChatFormat(chats),
            new MattermostFormat(chats),
            new TelegramFormat(chats),
            new ZulipFormat(chats),
        ];
    }

    public static IWebhookFormat Get(WebhookFormat format) => All.Single(one => one.Format == format);

    public static string Address(WebhookFormat format) =>
        format switch
        {
            WebhookFormat.Slack => "https://hooks.slack.com/services/T0/B0/secret",
            WebhookFormat.Teams => "https://prod-01.westeurope.logic.azure.com/workflows/1/triggers/manual/paths/invoke?sig=secret",
            WebhookFormat.Discord => "https://discord.com/api/webhooks/1/secret",
            WebhookFormat.GoogleChat => "https://chat.googleapis.com/v1/spaces/AAAA/messages?key=secret&token=secret",
            WebhookFormat.Mattermost => "https://mattermost.example.org/hooks/abcdefghijklmnopqrstuvwxyz",
            WebhookFormat.Telegram => "https://api.telegram.org/bot1:secret/sendMessage?chat_id=-100123",
            WebhookFormat.Zulip =>
                "https://example.zulipchat.com/api/v1/messages?bot=alerts-bot%40example.org&key=secret&stream=news%20desk",
            _ => "https://hooks.example.org/secret",
        };

    public static WebhookCall Write(WebhookFormat format, Alert alert, params string[] earlier) =>
        Get(format).Write(new WebhookLetter(alert with { To = Receiver(format) }, earlier));

    public static Subscriber Receiver(WebhookFormat format) =>
        Content.Reader with
        {
            Channel = ChannelKind.Webhook,
            Address = Address(format),
            Format = format,
            Secrets = ["whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw"],
        };

    public static JsonElement Json(WebhookFormat format, Alert alert, params string[] earlier) =>
        JsonDocument.Parse(Write(format, alert, earlier).Body).RootElement;

    public static string Text(WebhookCall call) => Encoding.UTF8.GetString(call.Body);

    /// <summary>Everything that is ever said, at its longest and most hostile.</summary>
    public static IReadOnlyList<Alert> Hardest() =>
        [
            Content.Of(Content.Largest()),
            Content.Of(Content.Largest() with { Kind = Alerts.Incidents.Summaries.ChangeKind.Retracted }),
            Content.Digest([.. Enumerable.Repeat(Content.Largest(), 60)]),
            Content.Test(Content.Largest()),
            Content.Confirmation(50),
        ];

    public static SendResult Read(WebhookFormat format, int status, string body = "", params (string Name, string Value)[] headers)
    {
        var answer = new HttpResponseMessage((HttpStatusCode)status);
        foreach (var (name, value) in headers)
            answer.Headers.TryAddWithoutValidation(name, value);
        return Get(format).Read(new WebhookAnswer(answer.StatusCode, answer.Headers, Encoding.UTF8.GetBytes(body), Changes.Morning));
    }

    public static TimeSpan? Pause(WebhookFormat format, int status, string body = "", params (string Name, string Value)[] headers)
    {
        var answer = new HttpResponseMessage((HttpStatusCode)status);
        foreach (var (name, value) in headers)
            answer.Headers.TryAddWithoutValidation(name, value);
        return Get(format).Pause(new WebhookAnswer(answer.StatusCode, answer.Headers, Encoding.UTF8.GetBytes(body), Changes.Morning));
    }
}
