using System.Text.Json.Serialization;
using Alerts.Flow;

namespace Alerts.Delivery.Mails;

[JsonSerializable(typeof(OutboxRow))]
internal sealed partial class OutboxJson : JsonSerializerContext
{
    public static OutboxJson Shared { get; } = new(WireJson.Options());
}
