using System.Text.Json.Serialization;
using Alerts.Flow;

namespace Alerts.Secrets.Vault;

[JsonSerializable(typeof(VaultOperation))]
[JsonSerializable(typeof(VaultResult))]
[JsonSerializable(typeof(VaultKey))]
internal sealed partial class VaultJson : JsonSerializerContext
{
    public static VaultJson Shared { get; } = new(WireJson.Options());
}
