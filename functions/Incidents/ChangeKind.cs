using System.Text.Json.Serialization;

namespace Alerts.Incidents;

/// <summary>What happened to our knowledge of an incident.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<ChangeKind>))]
internal enum ChangeKind
{
    [JsonStringEnumMemberName("opened")]
    Opened,

    [JsonStringEnumMemberName("updated")]
    Updated,

    [JsonStringEnumMemberName("retracted")]
    Retracted,
}
