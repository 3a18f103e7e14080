using System.Text.Json.Serialization;
using Alerts.Flow;

namespace Alerts.Subscriptions;

[JsonSerializable(typeof(AlertPage))]
internal sealed partial class SubscriptionsJson : JsonSerializerContext
{
    public static SubscriptionsJson Shared { get; } = new(WireJson.Options());
}
