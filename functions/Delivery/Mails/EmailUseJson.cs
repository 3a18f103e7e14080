using System.Text.Json.Serialization;
using Alerts.Flow;

namespace Alerts.Delivery.Mails;

[JsonSerializable(typeof(EmailUse))]
internal sealed partial class EmailUseJson : JsonSerializerContext
{
    public static EmailUseJson Shared { get; } = new(WireJson.Options());
}
