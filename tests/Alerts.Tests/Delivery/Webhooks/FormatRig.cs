using System.Net;
using System.Text;
using System.Text.Json;
using Alerts.Delivery.Messages;
using Alerts.Delivery.Webhooks;
using Alerts.Delivery.Webhooks.Calls;
using Alerts.Subscriptions.SignUps;
using Alerts.Subscriptions.Subscribers;
using Alerts.Subscriptions.Topics;
using Alerts.Tests.Delivery.Webhooks.Formats;
using Alerts.Tests.Subscriptions;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;

namespace Alerts.Tests.Delivery.Webhooks;

/// <summary>Every format, and an address that fits it.</summary>
internal sealed class FormatRig
{
    public static FakeTimeProvider Time { get; } = new(Changes.Morning);

    public static IReadOnlyList<IWebhookFormat> All { get; } = Of(Content.Links);

    /// <summary>As the product registers them.</summary>
    public static IReadOnlyList<IWebhookFormat> Of(Links links) =>
        [
            .. new ServiceCollection()
                .AddWebhooks()
                .AddSingleton(links)
                .AddSingleton(new TopicCatalogue(TopicNames.Read()))
                .AddSingleton<TimeProvider>(Time)
                .AddSingleton(Options.Create(new DeliveryOptions { PublicUrl = new Uri("https://alerts.example.org/") }))
                .BuildServiceProvider()
                .GetServices<IWebhookFormat>(),
        ];

    public static IWebhookFormat Get(WebhookFormat format) => All.Single(one => one.Format == format);

    public static string Address(WebhookFormat format) => FormatCase.Of(format.ToString()).Address;

    public static WebhookCall Write(WebhookFormat format, Alert alert, params string[] earlier) =>
        Get(format).Write(new WebhookLetter(alert with { To = Receiver(format) with { Preferences = alert.To.Preferences } }, earlier));

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
