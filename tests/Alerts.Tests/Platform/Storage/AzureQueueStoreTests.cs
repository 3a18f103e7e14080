using Alerts.Platform.Storage;

namespace Alerts.Tests.Platform.Storage;

[Collection(AzuriteTests.Name)]
public sealed class AzureQueueStoreTests(AzuriteFixture azurite) : QueueStoreContract
{
    private IQueueStore? _queues;

    private protected override string Queue { get; } = $"test-{Guid.NewGuid():N}";

    private protected override IQueueStore Queues => _queues ??= AzureStores.Queues(azurite);

    private protected override Task PrepareAsync() =>
        AzureStores.Account(azurite.ConnectionString).QueueService().GetQueueClient(Queue).CreateIfNotExistsAsync(cancellationToken: None);

    /// <summary>The emulator keeps its own time, in whole seconds.</summary>
    private protected override Task Pass(TimeSpan time) => Task.Delay(time + TimeSpan.FromMilliseconds(1_100), TimeProvider.System);
}
