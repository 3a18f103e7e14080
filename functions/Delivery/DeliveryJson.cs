using System.Text.Json;
using System.Text.Json.Serialization;
using Alerts.Flow;

namespace Alerts.Delivery;

[JsonSerializable(typeof(JsonElement))]
[JsonSerializable(typeof(DeliveryRow))]
[JsonSerializable(typeof(LogRow))]
internal sealed partial class DeliveryJson : JsonSerializerContext
{
    public static DeliveryJson Shared { get; } = new(WireJson.Options());
}
