using Alerts.Platform.Security;
using Alerts.Platform.Security.Setup;
using Alerts.Platform.Security.Vault;
using Alerts.Platform.Storage;
using Alerts.Platform.Storage.Setup;
using Alerts.Tests.Platform.Storage;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Alerts.Tests.Platform.Security;

public sealed class SecretsServicesTests
{
    [Theory]
    [InlineData(null, true)]
    [InlineData("/nowhere/keys.json", false)]
    public void Data_in_Azure_without_a_key_that_all_workers_share_is_refused(string? keyFile, bool refused)
    {
        var settings = new ConfigurationBuilder()
            .AddInMemoryCollection(
                new Dictionary<string, string?> { ["AzureWebJobsStorage"] = "UseDevelopmentStorage=true", ["Secrets:KeyFile"] = keyFile }
            )
            .Build();
        using var services = new ServiceCollection()
            .AddSingleton<IConfiguration>(settings)
            .AddLogging()
            .AddStorage()
            .AddSecrets()
            .BuildServiceProvider();

        var broken = Record.Exception(() => services.GetRequiredService<IKeySource>());

        Assert.Equal(refused, broken is StorageUnavailableException);
        Assert.Equal(refused, broken?.Message.Contains("Secrets:KeyVaultKey", StringComparison.Ordinal) == true);
    }

    [Fact]
    public void Keys_are_taken_over_into_the_vault_whose_key_is_set()
    {
        using var folder = new TempStore();
        var settings = new ConfigurationBuilder()
            .AddInMemoryCollection(
                new Dictionary<string, string?>
                {
                    ["AzureWebJobsStorage"] = "UseDevelopmentStorage=true",
                    ["Secrets:KeyVaultKey"] = "https://alerts.vault.azure.net/keys/addresses",
                }
            )
            .Build();
        using var services = new ServiceCollection()
            .AddSingleton<IConfiguration>(settings)
            .AddSingleton(folder.Tables)
            .AddLogging()
            .AddStorage()
            .AddSecrets()
            .BuildServiceProvider();

        Assert.NotNull(services.GetService<KeyHandover>());
    }
}
