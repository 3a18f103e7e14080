using System.Text.Json.Serialization;
using Alerts.Flow;
using Alerts.Operations.Watching;

namespace Alerts.Operations;

[JsonSerializable(typeof(Standing))]
[JsonSerializable(typeof(InstanceStart))]
[JsonSerializable(typeof(NoticeText))]
internal sealed partial class OperationsJson : JsonSerializerContext
{
    public static OperationsJson Shared { get; } = new(WireJson.Options());
}
