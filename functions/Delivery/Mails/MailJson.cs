using System.Text.Json.Serialization;
using Alerts.Flow;

namespace Alerts.Delivery.Mails;

[JsonSerializable(typeof(MailTroubleRow))]
[JsonSerializable(typeof(MailTakenRow))]
internal sealed partial class MailJson : JsonSerializerContext
{
    public static MailJson Shared { get; } = new(WireJson.Options());
}
