using System.Text.Json.Serialization;

namespace Alerts.Classification;

/// <summary>What a report is of.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<EventKind>))]
internal enum EventKind
{
    /// <summary>No armed attack, military operation or clash in Pakistan.</summary>
    [JsonStringEnumMemberName("none")]
    None,

    /// <summary>An armed group, or unknown armed men, strike.</summary>
    [JsonStringEnumMemberName("attack")]
    Attack,

    /// <summary>Security forces act.</summary>
    [JsonStringEnumMemberName("operation")]
    Operation,

    /// <summary>Fighting between groups or tribes, or with no initiator stated.</summary>
    [JsonStringEnumMemberName("clash")]
    Clash,
}
