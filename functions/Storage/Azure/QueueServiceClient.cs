using Azure.Core.Pipeline;

namespace Alerts.Storage.Azure;

/// <summary>Queue Storage of one account: the part of Azure.Storage.Queues that is needed here, under its names.</summary>
internal sealed class QueueServiceClient(AzureStorageAccount account, TimeProvider time, StorageClientOptions? options = null)
{
    private readonly StoragePipeline _pipeline = new(
        account.Queues,
        account.Key is { } key ? new QueueSharedKeyPolicy(key) : new BearerTokenAuthenticationPolicy(account.Token!, TableServiceClient.Scope),
        options ?? new StorageClientOptions(),
        time);

    public QueueClient GetQueueClient(string queueName) => new(_pipeline, queueName);
}
