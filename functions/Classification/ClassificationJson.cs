using System.Text.Json.Serialization;
using Alerts.Flow;

namespace Alerts.Classification;

[JsonSerializable(typeof(Report))]
internal sealed partial class ClassificationJson : JsonSerializerContext
{
    public static ClassificationJson Shared { get; } = new(WireJson.Options());
}
