using System.Text.Json.Serialization;

namespace Alerts.Delivery.Bounces;

/// <summary>What became of a mail after the mail server had taken it.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<MailOutcome>))]
internal enum MailOutcome
{
    /// <summary>There is no such mailbox, now and later.</summary>
    [JsonStringEnumMemberName("hard")]
    Hard,

    /// <summary>Not this time: the mailbox is full, a filter took it.</summary>
    [JsonStringEnumMemberName("soft")]
    Soft,

    /// <summary>Its reader called it spam.</summary>
    [JsonStringEnumMemberName("complaint")]
    Complaint,

    [JsonStringEnumMemberName("delivered")]
    Delivered,
}
