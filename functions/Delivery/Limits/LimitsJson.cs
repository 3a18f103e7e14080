using System.Text.Json.Serialization;
using Alerts.Flow;

namespace Alerts.Delivery.Limits;

[JsonSerializable(typeof(LimitRow))]
internal sealed partial class LimitsJson : JsonSerializerContext
{
    public static LimitsJson Shared { get; } = new(WireJson.Options());
}
