using Alerts.Platform.Storage.Azure;
using Microsoft.Extensions.Configuration;

namespace Alerts.Tests.Platform.Storage;

/// <summary>The stores on an Azurite, connected by the settings that the Functions host has.</summary>
internal static class AzureStores
{
    public static AzureTableStore Tables(AzuriteFixture azurite) => new(Account(azurite.ConnectionString).TableService());

    public static AzureQueueStore Queues(AzuriteFixture azurite) =>
        new(Account(azurite.ConnectionString).QueueService(), TimeProvider.System);

    public static AzureStorageAccount Account(string connectionString) =>
        AzureStorageAccount.Find(
            new ConfigurationBuilder().AddInMemoryCollection([new(AzureStorageAccount.Setting, connectionString)]).Build()
        )!;
}
