using System.Text.Json.Serialization;

namespace Alerts.Delivery;

/// <summary>Why alerts come together.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<DigestReason>))]
internal enum DigestReason
{
    [JsonStringEnumMemberName("daily")]
    Daily,

    [JsonStringEnumMemberName("weekly")]
    Weekly,

    /// <summary>They fell into quiet hours.</summary>
    [JsonStringEnumMemberName("quiet")]
    Quiet,

    /// <summary>There were more than the subscriber wants one by one within an hour.</summary>
    [JsonStringEnumMemberName("many")]
    Many,

    /// <summary>They were taken back while the subscriber had paused, who had been told of them before.</summary>
    [JsonStringEnumMemberName("paused")]
    Paused,

    /// <summary>The mail service's quota left no place for them one by one.</summary>
    [JsonStringEnumMemberName("quota")]
    Quota,
}
