using System.Text.Json.Serialization;
using Alerts.Flow;
using Alerts.Secrets.Vault;

namespace Alerts.Secrets;

[JsonSerializable(typeof(KeyFile))]
[JsonSerializable(typeof(KeyRow))]
[JsonSerializable(typeof(VaultOperation))]
[JsonSerializable(typeof(VaultResult))]
[JsonSerializable(typeof(VaultKey))]
internal sealed partial class SecretsJson : JsonSerializerContext
{
    public static SecretsJson Shared { get; } = new(WireJson.Options());
}
