using System.Text.Json.Serialization;

namespace Alerts.Incidents.Counts;

/// <summary>What a published number is a number of.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<PublishedMeasure>))]
internal enum PublishedMeasure
{
    [JsonStringEnumMemberName("attacks")]
    Attacks,

    /// <summary>Of the security forces.</summary>
    [JsonStringEnumMemberName("actions")]
    Actions,

    [JsonStringEnumMemberName("killed")]
    Killed,

    [JsonStringEnumMemberName("injured")]
    Injured,
}
