using System.Text.Json.Serialization;
using Alerts.Flow;

namespace Alerts.Delivery.Digests;

[JsonSerializable(typeof(DueRow))]
[JsonSerializable(typeof(FrozenDigest))]
[JsonSerializable(typeof(HeldChange))]
internal sealed partial class DigestsJson : JsonSerializerContext
{
    public static DigestsJson Shared { get; } = new(WireJson.Options());
}
