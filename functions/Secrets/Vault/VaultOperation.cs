namespace Alerts.Secrets.Vault;

/// <summary>What a key is to wrap or unwrap.</summary>
/// <param name="Value">Base64url.</param>
internal sealed record VaultOperation(string Alg, string Value)
{
    public override string ToString() => $"VaultOperation {Alg}";
}
