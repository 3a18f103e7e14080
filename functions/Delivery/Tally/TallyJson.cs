using System.Text.Json.Serialization;
using Alerts.Flow;

namespace Alerts.Delivery.Tally;

[JsonSerializable(typeof(DeliveryCounts))]
internal sealed partial class TallyJson : JsonSerializerContext
{
    public static TallyJson Shared { get; } = new(WireJson.Options());
}
