namespace Alerts.Secrets.Vault;

/// <summary>A key as the vault tells of it.</summary>
internal sealed record VaultKey(VaultResult? Key);
