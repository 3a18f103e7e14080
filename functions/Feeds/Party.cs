using System.Text.Json.Serialization;

namespace Alerts.Feeds;

/// <summary>
/// Which side of the conflict an outlet belongs to. What such an outlet says in its own voice, that side says.
/// </summary>
[JsonConverter(typeof(JsonStringEnumConverter<Party>))]
internal enum Party
{
    /// <summary>The government's radio, television and news agency.</summary>
    [JsonStringEnumMemberName("state")]
    State,

    /// <summary>The army and its media wing.</summary>
    [JsonStringEnumMemberName("army")]
    Army,
}
