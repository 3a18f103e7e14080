using System.Text.Json.Serialization;
using Alerts.Platform.Text;
using Alerts.Subscriptions.Topics;

namespace Alerts.Subscriptions.Subscribers;

[JsonSerializable(typeof(AlertPage))]
[JsonSerializable(typeof(AddressRow))]
[JsonSerializable(typeof(ChangeRequest))]
[JsonSerializable(typeof(ClientRow))]
[JsonSerializable(typeof(Preferences))]
[JsonSerializable(typeof(SignUpRequest))]
[JsonSerializable(typeof(Subscriber))]
[JsonSerializable(typeof(SuppressedRow))]
[JsonSerializable(typeof(WatchRow))]
internal sealed partial class SubscriptionsJson : JsonSerializerContext
{
    public static SubscriptionsJson Shared { get; } = new(WireJson.Options());
}

/// <summary>Who has an address.</summary>
internal sealed record AddressRow(string Subscriber);

/// <summary>How often a client signed up within an hour.</summary>
internal sealed record ClientRow(int Count);

/// <summary>An address, which only the row's key says, is never sent anything again.</summary>
internal sealed record SuppressedRow(SuppressionReason Reason, DateTimeOffset At);

/// <summary>A watch in the index by topic.</summary>
internal sealed record WatchRow(string Subscriber, Watch Watch);

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
