using System.Text.Json.Serialization;

namespace Alerts.Delivery;

/// <summary>Where a delivery stands.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<DeliveryState>))]
internal enum DeliveryState
{
    /// <summary>Somebody is at it until the lease ends, or died over it.</summary>
    [JsonStringEnumMemberName("sending")]
    Sending,

    /// <summary>Failed; a message for the next attempt is queued.</summary>
    [JsonStringEnumMemberName("waiting")]
    Waiting,

    /// <summary>Kept back; goes out with others, in a digest.</summary>
    [JsonStringEnumMemberName("held")]
    Held,

    [JsonStringEnumMemberName("sent")]
    Sent,

    /// <summary>Will not be tried again.</summary>
    [JsonStringEnumMemberName("rejected")]
    Rejected,
}
