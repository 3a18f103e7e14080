using System.Text.Json.Serialization;
using Alerts.Flow;

namespace Alerts.Delivery.Timing;

[JsonSerializable(typeof(Pace))]
internal sealed partial class PaceJson : JsonSerializerContext
{
    public static PaceJson Shared { get; } = new(WireJson.Options());
}
