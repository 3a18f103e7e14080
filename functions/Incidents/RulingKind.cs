using System.Text.Json.Serialization;

namespace Alerts.Incidents;

/// <summary>What operators can do with an incident.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<RulingKind>))]
internal enum RulingKind
{
    [JsonStringEnumMemberName("retracted")]
    Retracted,

    [JsonStringEnumMemberName("merged")]
    Merged,

    [JsonStringEnumMemberName("split")]
    Split,

    [JsonStringEnumMemberName("corrected")]
    Corrected,
}
