using System.Text.Json.Serialization;

namespace Alerts.Incidents.Claims;

/// <summary>What is known of who did it.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<ResponsibilityState>))]
internal enum ResponsibilityState
{
    /// <summary>Nobody is named.</summary>
    [JsonStringEnumMemberName("unknown")]
    Unknown,

    /// <summary>Others name the group; it has not said so itself.</summary>
    [JsonStringEnumMemberName("suspected")]
    Suspected,

    /// <summary>The group said that it did not.</summary>
    [JsonStringEnumMemberName("denied")]
    Denied,

    /// <summary>The group said that it did.</summary>
    [JsonStringEnumMemberName("claimed")]
    Claimed,
}
