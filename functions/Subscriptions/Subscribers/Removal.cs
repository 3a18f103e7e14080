using System.Text.Json.Serialization;
using Alerts.Platform.Messaging;
using Alerts.Platform.Storage;

namespace Alerts.Subscriptions.Subscribers;

/// <summary>A subscriber to take away at the message's time, if the reason then still holds.</summary>
internal sealed record Removal
{
    public static MessageQueue<Removal> Queue { get; } = new(QueueNames.Removals, SubscriptionsJson.Shared.Removal);

    public required string Subscriber { get; init; }

    public required RemovalReason Reason { get; init; }
}

[JsonConverter(typeof(JsonStringEnumConverter<RemovalReason>))]
internal enum RemovalReason
{
    /// <summary>The time to confirm is over: what was not confirmed is deleted.</summary>
    [JsonStringEnumMemberName("expired")]
    Expired,

    /// <summary>Deletes what an erasure left.</summary>
    [JsonStringEnumMemberName("erased")]
    Erased,
}
