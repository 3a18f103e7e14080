using System.Text.Json.Serialization;

namespace Alerts.Subscriptions;

/// <summary>What a message is written in; names and outlets' titles stay as they are.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<Language>))]
internal enum Language
{
    [JsonStringEnumMemberName("en")]
    English,

    /// <summary>Right to left.</summary>
    [JsonStringEnumMemberName("ur")]
    Urdu,
}
