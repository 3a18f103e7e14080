using System.Text.Json.Serialization;
using Alerts.Flow;

namespace Alerts.Delivery.Webhooks;

[JsonSerializable(typeof(IncidentData))]
[JsonSerializable(typeof(ConfirmData))]
[JsonSerializable(typeof(DigestData))]
internal sealed partial class EventJson : JsonSerializerContext
{
    public static EventJson Shared { get; } = new(WireJson.Options());
}
