using System.Text.Json.Serialization;

namespace Alerts.Incidents.Counts;

/// <summary>Whose dead a published number counts.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<PublishedSide>))]
internal enum PublishedSide
{
    [JsonStringEnumMemberName("civilians")]
    Civilians,

    [JsonStringEnumMemberName("security")]
    Security,

    [JsonStringEnumMemberName("militants")]
    Militants,
}
