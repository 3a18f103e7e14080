using System.Text.Json.Serialization;

namespace Alerts.Feeds.Fetching;

/// <summary>Why a visit brought nothing.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<FetchFailure>))]
internal enum FetchFailure
{
    /// <summary>The address, or one it redirects to, may not be asked.</summary>
    [JsonStringEnumMemberName("refused")]
    Refused,

    /// <summary>No such name, nothing listening, TLS that does not hold, a connection that broke.</summary>
    [JsonStringEnumMemberName("unreachable")]
    Unreachable,

    [JsonStringEnumMemberName("timed-out")]
    TimedOut,

    /// <summary>429 or 503: come back later.</summary>
    [JsonStringEnumMemberName("throttled")]
    Throttled,

    /// <summary>Any other answer than success.</summary>
    [JsonStringEnumMemberName("status")]
    Status,

    [JsonStringEnumMemberName("too-many-redirects")]
    TooManyRedirects,

    [JsonStringEnumMemberName("too-large")]
    TooLarge,

    /// <summary>It came, and is no feed.</summary>
    [JsonStringEnumMemberName("unreadable")]
    Unreadable,

    /// <summary>410: it will not come back.</summary>
    [JsonStringEnumMemberName("gone")]
    Gone,
}
