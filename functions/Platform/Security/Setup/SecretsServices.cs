using System.ComponentModel.DataAnnotations;
using Alerts.Platform.Security.Vault;
using Alerts.Platform.Storage;
using Alerts.Platform.Storage.Azure;
using Azure.Identity;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace Alerts.Platform.Security.Setup;

internal static class SecretsServices
{
    public static IServiceCollection AddSecrets(this IServiceCollection services)
    {
        services.AddOptions<SecretsOptions>().BindConfiguration("Secrets").ValidateDataAnnotations().ValidateOnStart();
        services.TryAddSingleton(Source);
        services.TryAddSingleton(Handover);
        services.TryAddSingleton<SecretKeys>();
        return services;
    }

    private static IKeySource Source(IServiceProvider provider)
    {
        var options = provider.GetRequiredService<IOptions<SecretsOptions>>().Value;
        var account = AzureStorageAccount.Find(provider.GetRequiredService<IConfiguration>());
        var tables = provider.GetRequiredService<ITableStore>();
        var time = provider.GetRequiredService<TimeProvider>();
        if (options.KeyVaultKey is { } key)
            return new VaultSource(Vault(key, account), tables, time, provider.GetRequiredService<ILogger<VaultSource>>());
        if (options.KeyFile is null && account is not null)
        {
            // Workers come and go, and each would make its own key.
            throw new StorageUnavailableException(
                "the key that encrypts addresses",
                "data is kept in an Azure account, and no key is set.",
                "Set Secrets:KeyVaultKey to a key in Key Vault, or, for development, Secrets:KeyFile to a file that stays."
            );
        }

        var folder = provider.GetRequiredService<IOptions<StorageOptions>>().Value.Data;
        return new KeyFileSource(options.FileIn(folder), tables, time);
    }

    private static KeyHandover Handover(IServiceProvider provider)
    {
        var key =
            provider.GetRequiredService<IOptions<SecretsOptions>>().Value.KeyVaultKey
            ?? throw new InvalidOperationException("Secrets:KeyVaultKey is not set.");
        var vault = Vault(key, AzureStorageAccount.Find(provider.GetRequiredService<IConfiguration>()));
        var source = ActivatorUtilities.CreateInstance<VaultSource>(provider, vault);
        return new KeyHandover(vault, source, provider.GetRequiredService<ITableStore>());
    }

    private static VaultClient Vault(Uri key, AzureStorageAccount? account) => new(key, account?.Token ?? new DefaultAzureCredential());
}

/// <summary>What encrypts addresses, tokens and signing secrets; section <c>Secrets</c>.</summary>
internal sealed class SecretsOptions : IValidatableObject
{
    /// <summary>
    /// Address of the key in Azure Key Vault that wraps the data key, without a version: https://NAME.vault.azure.net/keys/KEY. An RSA
    /// key that may wrap and unwrap. Default: none; a key file is used.
    /// </summary>
    public Uri? KeyVaultKey { get; set; }

    /// <summary>The key file; created when missing, readable by its owner only. Default: keys.json in the data folder.</summary>
    public string? KeyFile { get; set; }

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
