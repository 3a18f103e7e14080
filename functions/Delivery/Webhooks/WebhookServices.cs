using Alerts.Delivery.Limits;
using Alerts.Delivery.Messages;
using Alerts.Delivery.Webhooks.Calls;
using Alerts.Delivery.Webhooks.Formats;
using Alerts.Platform.Net;

namespace Alerts.Delivery.Webhooks;

internal static class WebhookServices
{
    public static IServiceCollection AddWebhooks(this IServiceCollection services)
    {
        // WebhookClient keeps its own deadline, by the clock that tests turn.
        services.AddGuardedHttpClient(WebhookClient.Name, Timeout.InfiniteTimeSpan);
        return services
            .AddSingleton<LimitStore>()
            .AddSingleton<DestinationLimits>()
            .AddSingleton<EventWriter>()
            .AddSingleton<ChatWriter>()
            .AddSingleton<CapWriter>()
            .AddSingleton<IWebhookFormat, JsonFormat>()
            .AddSingleton<IWebhookFormat, CloudEventsFormat>()
            .AddSingleton<IWebhookFormat, SlackFormat>()
            .AddSingleton<IWebhookFormat, TeamsFormat>()
            .AddSingleton<IWebhookFormat, DiscordFormat>()
            .AddSingleton<IWebhookFormat, GoogleChatFormat>()
            .AddSingleton<IWebhookFormat, MattermostFormat>()
            .AddSingleton<IWebhookFormat, TelegramFormat>()
            .AddSingleton<IWebhookFormat, ZulipFormat>()
            .AddSingleton<IWebhookFormat, CapFormat>()
            .AddSingleton<WebhookClient>()
            .AddSingleton<IChannel, WebhookChannel>()
            .AddSingleton<WebhookTest>()
            .AddSingleton<WebhookReplay>()
            .AddSingleton<SecretRotation>()
            .AddSingleton<WebhookControl>();
    }
}
