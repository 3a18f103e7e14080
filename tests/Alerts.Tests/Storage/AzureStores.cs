using Alerts.Storage.Azure;
using Microsoft.Extensions.Configuration;

namespace Alerts.Tests.Storage;

/// <summary>The stores on an Azurite, connected by the settings that the Functions host has.</summary>
internal static class AzureStores
{
    public static AzureTableStore Tables(AzuriteFixture azurite) =>
        new(new TableServiceClient(Account(azurite.ConnectionString), TimeProvider.System));

    public static AzureQueueStore Queues(AzuriteFixture azurite) =>
        new(new QueueServiceClient(Account(azurite.ConnectionString), TimeProvider.System));

    public static AzureStorageAccount Account(string connectionString) => AzureStorageAccount.Find(
        new ConfigurationBuilder().AddInMemoryCollection([new(AzureStorageAccount.Setting, connectionString)]).Build())!;
}
