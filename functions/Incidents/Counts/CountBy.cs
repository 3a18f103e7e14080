using System.Text.Json.Serialization;

namespace Alerts.Incidents.Counts;

/// <summary>What the rows of a count are.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<CountBy>))]
internal enum CountBy
{
    /// <summary>Of the event, in Pakistan.</summary>
    [JsonStringEnumMemberName("month")]
    Month,

    /// <summary>The main one of each incident, so that the rows add up to the total.</summary>
    [JsonStringEnumMemberName("province")]
    Province,

    /// <summary>The main one of each incident, so that the rows add up to the total.</summary>
    [JsonStringEnumMemberName("district")]
    District,

    /// <summary>Every group said to have a part in it; an incident with two counts in both rows.</summary>
    [JsonStringEnumMemberName("group")]
    Group,

    [JsonStringEnumMemberName("kind")]
    Kind,
}
