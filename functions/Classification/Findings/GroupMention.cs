using System.Text.Json.Serialization;

namespace Alerts.Classification.Findings;

/// <summary>An armed group that a text names.</summary>
/// <param name="Id">As in <c>Data/groups.json</c>, such as "bla".</param>
internal sealed record GroupMention(string Id, GroupRole Role);

/// <summary>What a report says an armed group has to do with the event.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<GroupRole>))]
internal enum GroupRole
{
    /// <summary>Named, but with no part in this event.</summary>
    [JsonStringEnumMemberName("mentioned")]
    Mentioned,

    /// <summary>Did it, as the outlet states in its own voice or the authorities' voice.</summary>
    [JsonStringEnumMemberName("perpetrator")]
    Perpetrator,

    /// <summary>Said itself that it did.</summary>
    [JsonStringEnumMemberName("claimed")]
    Claimed,

    /// <summary>Is thought to have done it.</summary>
    [JsonStringEnumMemberName("suspected")]
    Suspected,

    /// <summary>The operation was against it.</summary>
    [JsonStringEnumMemberName("target")]
    Target,

    /// <summary>Said itself that it did not.</summary>
    [JsonStringEnumMemberName("denied")]
    Denied,
}
