using System.Text.Json.Serialization;

namespace Alerts.Incidents.Claims;

/// <summary>Whose dead or wounded a figure counts.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<Side>))]
internal enum Side
{
    [JsonStringEnumMemberName("all")]
    All,

    [JsonStringEnumMemberName("civilians")]
    Civilians,

    [JsonStringEnumMemberName("security")]
    Security,

    [JsonStringEnumMemberName("militants")]
    Militants,
}
