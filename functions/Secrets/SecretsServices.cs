using Alerts.Secrets.Vault;
using Alerts.Storage;
using Alerts.Storage.Azure;
using Azure.Identity;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace Alerts.Secrets;

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
            // Workers come and go, and each would make a key of its own.
            throw new StorageUnavailableException(
                "the key that addresses are encrypted by",
                "data is kept in an Azure account, and no key is set.",
                "Set Secrets:KeyVaultKey to a key in Key Vault, or, for development, Secrets:KeyFile to a file that stays."
            );
        }

        var folder = provider.GetRequiredService<IOptions<StorageOptions>>().Value.Data;
        return new KeyFileSource(options.FileIn(folder), tables, time);
    }

    /// <summary>Asked for only where a key in a vault is set.</summary>
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
