using System.Text.Json.Serialization;

namespace Alerts.Incidents;

[JsonConverter(typeof(JsonStringEnumConverter<FigureCause>))]
internal enum FigureCause
{
    [JsonStringEnumMemberName("report")]
    Report,

    /// <summary>An outlet took its report back.</summary>
    [JsonStringEnumMemberName("withdrawal")]
    Withdrawal,

    /// <summary>An operator corrected the incident.</summary>
    [JsonStringEnumMemberName("operator")]
    Operator,

    [JsonStringEnumMemberName("merge")]
    Merge,

    [JsonStringEnumMemberName("split")]
    Split,
}
