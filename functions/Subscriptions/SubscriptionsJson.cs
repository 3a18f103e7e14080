using System.Text.Json.Serialization;
using Alerts.Flow;

namespace Alerts.Subscriptions;

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
