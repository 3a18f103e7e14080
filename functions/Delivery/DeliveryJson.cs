using System.Text.Json.Serialization;
using Alerts.Delivery.Mails;
using Alerts.Delivery.Tally;
using Alerts.Delivery.Webhooks;
using Alerts.Flow;

namespace Alerts.Delivery;

[JsonSerializable(typeof(DeliveryRow))]
[JsonSerializable(typeof(LogRow))]
[JsonSerializable(typeof(DeliveryCounts))]
[JsonSerializable(typeof(OutboxRow))]
[JsonSerializable(typeof(WebhookEvent<IncidentData>))]
[JsonSerializable(typeof(WebhookEvent<ConfirmData>))]
[JsonSerializable(typeof(WebhookEvent<DigestData>))]
internal sealed partial class DeliveryJson : JsonSerializerContext
{
    public static DeliveryJson Shared { get; } = new(WireJson.Options());
}
