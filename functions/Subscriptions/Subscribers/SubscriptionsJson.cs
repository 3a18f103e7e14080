using System.Text.Json.Serialization;
using Alerts.Platform.Text;
using Alerts.Subscriptions.Topics;

namespace Alerts.Subscriptions.Subscribers;

[JsonSerializable(typeof(AddressRow))]
[JsonSerializable(typeof(ChangeRequest))]
[JsonSerializable(typeof(ClientRow))]
[JsonSerializable(typeof(DeliveryJob))]
[JsonSerializable(typeof(DeliveryMessage))]
[JsonSerializable(typeof(Preferences))]
[JsonSerializable(typeof(Removal))]
[JsonSerializable(typeof(SignUpRequest))]
[JsonSerializable(typeof(Subscriber))]
[JsonSerializable(typeof(SuppressedRow))]
[JsonSerializable(typeof(WatchRow))]
internal sealed partial class SubscriptionsJson : JsonSerializerContext
{
    public static SubscriptionsJson Shared { get; } = new(WireJson.Options());
}

internal sealed record AddressRow(string Subscriber);

internal sealed record ClientRow(int Count);

/// <summary>An address, known only by the row's key, that never gets anything again.</summary>
internal sealed record SuppressedRow(SuppressionReason Reason, DateTimeOffset At);

internal sealed record WatchRow(string Subscriber, Watch Watch);

[JsonConverter(typeof(JsonStringEnumConverter<SuppressionReason>))]
internal enum SuppressionReason
{
    [JsonStringEnumMemberName("bounce")]
    Bounce,

    [JsonStringEnumMemberName("complaint")]
    Complaint,

    [JsonStringEnumMemberName("operator")]
    Operator,
}
