using System.Security.Cryptography;
using System.Text.Json.Serialization;

namespace Alerts.Subscriptions.Subscribers;

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

/// <summary>What is known of formats without writing any.</summary>
internal static class WebhookFormats
{
    /// <summary>
    /// Whether a program reads it: its calls are signed, and it confirms by answering a challenge. The others show their messages to
    /// people, who confirm by opening a link.
    /// </summary>
    public static bool IsForPrograms(this WebhookFormat format) =>
        format is WebhookFormat.Json or WebhookFormat.CloudEvents or WebhookFormat.Cap;
}

/// <summary>Signing secrets as Standard Webhooks 1.0.0 writes them: "whsec_" and the Base64 of 24 to 64 random bytes.</summary>
internal static class WebhookSecret
{
    public const string Prefix = "whsec_";

    private const int Bytes = 32;

    public static string New() => Prefix + Convert.ToBase64String(RandomNumberGenerator.GetBytes(Bytes));

    public static byte[] Key(string secret) => Convert.FromBase64String(secret[Prefix.Length..]);
}
