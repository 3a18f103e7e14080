using System.Text.Json.Serialization;

namespace Alerts.Subscriptions;

/// <summary>Whether a subscriber gets alerts, and if not, why.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<SubscriberState>))]
internal enum SubscriberState
{
    /// <summary>Signed up and never confirmed: gets the confirmation and nothing else.</summary>
    [JsonStringEnumMemberName("pending")]
    Pending,

    [JsonStringEnumMemberName("active")]
    Active,

    /// <summary>Stopped by us, for the reason in <see cref="Subscriber.DisabledFor"/>.</summary>
    [JsonStringEnumMemberName("disabled")]
    Disabled,

    /// <summary>Stopped by the subscriber.</summary>
    [JsonStringEnumMemberName("unsubscribed")]
    Unsubscribed,
}
