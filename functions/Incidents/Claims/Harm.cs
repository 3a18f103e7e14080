using System.Text.Json.Serialization;

namespace Alerts.Incidents.Claims;

/// <summary>What a figure counts.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<Harm>))]
internal enum Harm
{
    [JsonStringEnumMemberName("killed")]
    Killed,

    [JsonStringEnumMemberName("wounded")]
    Wounded,
}
