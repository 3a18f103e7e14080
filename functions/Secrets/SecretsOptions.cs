using System.ComponentModel.DataAnnotations;

namespace Alerts.Secrets;

/// <summary>What addresses, tokens and signing secrets are encrypted by; section <c>Secrets</c>.</summary>
internal sealed class SecretsOptions : IValidatableObject
{
    /// <summary>
    /// Address of the key in Azure Key Vault that wraps the data key, without a version: https://NAME.vault.azure.net/keys/KEY. An RSA key
    /// that may wrap and unwrap. Default: none; a key file is used.
    /// </summary>
    public Uri? KeyVaultKey { get; set; }

    /// <summary>The key file, made where it is missing, with rights for its owner only. Default: keys.json in the data folder.</summary>
    public string? KeyFile { get; set; }

    /// <summary>Where the key file is.</summary>
    /// <param name="folder">The data folder.</param>
    public string FileIn(string folder) => Path.GetFullPath(KeyFile ?? Path.Combine(folder, "keys.json"));

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (KeyVaultKey is { } key && !(key.IsAbsoluteUri && key.Scheme == Uri.UriSchemeHttps && key.Segments is [_, "keys/", _]))
            yield return new(
                "Secrets:KeyVaultKey is not the address of a key; write https://NAME.vault.azure.net/keys/KEY.",
                [nameof(KeyVaultKey)]
            );
        if (KeyVaultKey is not null && KeyFile is not null)
            yield return new(
                "Secrets:KeyVaultKey and Secrets:KeyFile are both set; keep one ('move' takes the file with --key-file).",
                [nameof(KeyFile)]
            );
    }
}
