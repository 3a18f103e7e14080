using System.Text.Json.Serialization;

namespace Alerts.Subscriptions;

/// <summary>How a subscriber is reached.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<ChannelKind>))]
internal enum ChannelKind
{
    [JsonStringEnumMemberName("email")]
    Email,

    [JsonStringEnumMemberName("webhook")]
    Webhook,
}
