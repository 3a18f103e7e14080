using System.Text.Json.Serialization;

namespace Alerts.Subscriptions;

/// <summary>What a notice is about.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<NoticeKind>))]
internal enum NoticeKind
{
    /// <summary>"Somebody, we hope you, asked for alerts to this address: open this link to get them."</summary>
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
