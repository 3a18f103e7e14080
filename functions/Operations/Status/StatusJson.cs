using System.Text.Json;
using System.Text.Json.Serialization;
using Alerts.Flow;

namespace Alerts.Operations.Status;

// As all open data: what is unknown is spelled out as null.
[JsonSerializable(typeof(StatusDocument))]
internal sealed partial class StatusJson : JsonSerializerContext
{
    public static StatusJson Shared { get; } =
        new(new JsonSerializerOptions(WireJson.Options()) { DefaultIgnoreCondition = JsonIgnoreCondition.Never });
}
