namespace Alerts.Secrets.Vault;

/// <summary>What a key wrapped or unwrapped.</summary>
/// <param name="Kid">The version of the key, as its address.</param>
/// <param name="Value">Base64url.</param>
internal sealed record VaultResult(Uri? Kid, string? Value)
{
    public override string ToString() => $"VaultResult of {Kid}";
}
