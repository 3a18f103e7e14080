using Azure.Core.Pipeline;

namespace Alerts.Storage.Azure;

/// <summary>Table Storage of one account: the part of Azure.Data.Tables that is needed here, under its names.</summary>
internal sealed class TableServiceClient(AzureStorageAccount account, TimeProvider time, StorageClientOptions? options = null)
{
    /// <summary>What tokens are asked for; the same for every service of every account.</summary>
    public const string Scope = "https://storage.azure.com/.default";

    private readonly StoragePipeline _pipeline = new(
        account.Tables,
        account.Key is { } key ? new TableSharedKeyPolicy(key) : new BearerTokenAuthenticationPolicy(account.Token!, Scope),
        options ?? new StorageClientOptions(),
        time);

    public TableClient GetTableClient(string tableName) => new(_pipeline, tableName);
}
