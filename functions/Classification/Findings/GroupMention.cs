using System.Text.Json.Serialization;

namespace Alerts.Classification.Findings;

/// <summary>An armed group that a text names.</summary>
/// <param name="Id">As in <c>Data/groups.json</c>, such as "bla".</param>
internal sealed record GroupMention(string Id, GroupRole Role);

[JsonConverter(typeof(JsonStringEnumConverter<GroupRole>))]
internal enum GroupRole
{
    /// <summary>Named without a part in this event.</summary>
    [JsonStringEnumMemberName("mentioned")]
    Mentioned,

    /// <summary>Did it, as the outlet states in its own voice or the authorities' voice.</summary>
    [JsonStringEnumMemberName("perpetrator")]
    Perpetrator,

    /// <summary>Said itself that it did it.</summary>
    [JsonStringEnumMemberName("claimed")]
    Claimed,

    [JsonStringEnumMemberName("suspected")]
    Suspected,

    /// <summary>The operation was against it.</summary>
    [JsonStringEnumMemberName("target")]
    Target,

    /// <summary>Said itself that it did not do it.</summary>
    [JsonStringEnumMemberName("denied")]
    Denied,
}
