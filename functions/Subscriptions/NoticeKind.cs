using System.Text.Json.Serialization;

namespace Alerts.Subscriptions;

/// <summary>What a notice is about.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<NoticeKind>))]
internal enum NoticeKind
{
    /// <summary>"Someone asked us to send alerts to this address. If it was you, open this link."</summary>
    [JsonStringEnumMemberName("confirm")]
    Confirm,

    /// <summary>Not sent to anybody: the time to confirm is over, and what was not confirmed is deleted.</summary>
    [JsonStringEnumMemberName("expire")]
    Expire,

    /// <summary>A sample for a webhook, sent at once and never from a queue.</summary>
    [JsonStringEnumMemberName("test")]
    Test,

    /// <summary>A mail to the owner of a webhook that does not take alerts any more.</summary>
    [JsonStringEnumMemberName("stopped")]
    Stopped,

    /// <summary>Not sent to anybody: whatever an erasure left is deleted.</summary>
    [JsonStringEnumMemberName("erase")]
    Erase,
}
