using System.Text.Json;
using System.Text.Json.Serialization;
using Alerts.Delivery.Digests;
using Alerts.Delivery.Limits;
using Alerts.Delivery.Mails;
using Alerts.Delivery.Tally;
using Alerts.Delivery.Timing;
using Alerts.Delivery.Webhooks;
using Alerts.Flow;

namespace Alerts.Delivery;

[JsonSerializable(typeof(JsonElement))]
[JsonSerializable(typeof(DeliveryRow))]
[JsonSerializable(typeof(LogRow))]
[JsonSerializable(typeof(DeliveryCounts))]
[JsonSerializable(typeof(DueRow))]
[JsonSerializable(typeof(FrozenDigest))]
[JsonSerializable(typeof(HeldChange))]
[JsonSerializable(typeof(Pace))]
[JsonSerializable(typeof(OutboxRow))]
[JsonSerializable(typeof(MailTroubleRow))]
[JsonSerializable(typeof(LimitRow))]
[JsonSerializable(typeof(EmailUse))]
[JsonSerializable(typeof(IncidentData))]
[JsonSerializable(typeof(ConfirmData))]
[JsonSerializable(typeof(DigestData))]
internal sealed partial class DeliveryJson : JsonSerializerContext
{
    public static DeliveryJson Shared { get; } = new(WireJson.Options());
}
