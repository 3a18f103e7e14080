using System.Text.Json.Serialization;

namespace Alerts.Subscriptions;

/// <summary>What a webhook's receiver understands.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<WebhookFormat>))]
internal enum WebhookFormat
{
    /// <summary>Standard Webhooks 1.0.0, signed.</summary>
    [JsonStringEnumMemberName("json")]
    Json,

    /// <summary>CloudEvents 1.0, structured mode; signed as <see cref="Json"/> is.</summary>
    [JsonStringEnumMemberName("cloudevents")]
    CloudEvents,

    [JsonStringEnumMemberName("slack")]
    Slack,

    [JsonStringEnumMemberName("teams")]
    Teams,

    [JsonStringEnumMemberName("discord")]
    Discord,

    [JsonStringEnumMemberName("googlechat")]
    GoogleChat,

    [JsonStringEnumMemberName("mattermost")]
    Mattermost,

    [JsonStringEnumMemberName("telegram")]
    Telegram,

    [JsonStringEnumMemberName("zulip")]
    Zulip,

    /// <summary>Common Alerting Protocol 1.2, XML; signed as <see cref="Json"/> is.</summary>
    [JsonStringEnumMemberName("cap")]
    Cap,
}
