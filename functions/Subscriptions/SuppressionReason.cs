using System.Text.Json.Serialization;

namespace Alerts.Subscriptions;

/// <summary>Why nothing is sent to an address any more.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<SuppressionReason>))]
internal enum SuppressionReason
{
    /// <summary>Its server said that there is no such mailbox.</summary>
    [JsonStringEnumMemberName("bounce")]
    Bounce,

    /// <summary>Its reader called a mail spam.</summary>
    [JsonStringEnumMemberName("complaint")]
    Complaint,

    /// <summary>An operator said so.</summary>
    [JsonStringEnumMemberName("operator")]
    Operator,
}
