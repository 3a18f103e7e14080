using System.Text.Json.Serialization;
using Alerts.Flow;
using Alerts.Operations.Desk;
using Alerts.Operations.Watching;

namespace Alerts.Operations;

[JsonSerializable(typeof(Standing))]
[JsonSerializable(typeof(InstanceStart))]
[JsonSerializable(typeof(NoticeText))]
[JsonSerializable(typeof(FailureNote))]
[JsonSerializable(typeof(AuditEntry))]
[JsonSerializable(typeof(OperatorPass))]
internal sealed partial class OperationsJson : JsonSerializerContext
{
    public static OperationsJson Shared { get; } = new(WireJson.Options());
}
