using System.Text.Json.Serialization;
using Alerts.Flow;

namespace Alerts.Secrets;

[JsonSerializable(typeof(KeyFile))]
[JsonSerializable(typeof(KeyRow))]
internal sealed partial class SecretsJson : JsonSerializerContext
{
    public static SecretsJson Shared { get; } = new(WireJson.Options());
}
