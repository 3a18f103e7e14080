using System.Text.Json.Serialization;

namespace Alerts.Subscriptions;

/// <summary>How often a subscriber wants to hear.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<Cadence>))]
internal enum Cadence
{
    /// <summary>Each alert as soon as it is known.</summary>
    [JsonStringEnumMemberName("at-once")]
    AtOnce,

    /// <summary>One digest each morning at 8, by the subscriber's clock.</summary>
    [JsonStringEnumMemberName("daily")]
    Daily,

    /// <summary>One digest each Monday morning at 8, by the subscriber's clock.</summary>
    [JsonStringEnumMemberName("weekly")]
    Weekly,
}
