using Alerts.Platform.Messaging;
using Alerts.Platform.Storage;
using Alerts.Platform.Storage.Azure;
using Azure;
using Azure.Core;
using Azure.Data.Tables;
using Azure.Storage.Queues;

namespace Alerts.Tests.Platform.Storage;

/// <summary>The service did what it was asked to, its answer was lost, and Azure.Core asked again.</summary>
[Collection(AzuriteTests.Name)]
public sealed class AzureLostAnswerTests(AzuriteFixture azurite)
{
    private const string Table = TableNames.Leases;

    private static readonly CancellationToken None = CancellationToken.None;

    private readonly string _partition = Guid.NewGuid().ToString("N");
    private readonly LostAnswers _network = new();

    [SkippableFact]
    public async Task Insert_knows_its_own_row()
    {
        var tables = await TablesAsync();

        _network.Lose = 1;
        var etag = await tables.InsertAsync(Table, new Row(_partition, "a", "1"), None);

        Assert.Equal(etag, (await tables.GetAsync(Table, _partition, "a", None))!.ETag);
    }

    [SkippableFact]
    public async Task Insert_does_not_take_an_equal_row_of_another_for_its_own()
    {
        var tables = await TablesAsync();
        await tables.InsertAsync(Table, new Row(_partition, "a", "1"), None);

        _network.Lose = 1;

        Assert.Null(await tables.InsertAsync(Table, new Row(_partition, "a", "1"), None));
    }

    [SkippableFact]
    public async Task Replace_knows_its_own_row()
    {
        var tables = await TablesAsync();
        var first = await tables.InsertAsync(Table, new Row(_partition, "a", "1"), None);

        _network.Lose = 2;
        var second = await tables.ReplaceAsync(Table, new Row(_partition, "a", "2", first!), None);

        Assert.Equal(new Row(_partition, "a", "2", second!), await tables.GetAsync(Table, _partition, "a", None));
    }

    [SkippableFact]
    public async Task Batch_knows_its_own_rows_and_not_those_of_another()
    {
        var tables = await TablesAsync();

        _network.Lose = 1;
        var first = await tables.BatchAsync(Table, _partition, [new RowChange.Insert("a", "1"), new RowChange.Put("b", "1")], None);
        _network.Lose = 1;
        var second = await tables.BatchAsync(Table, _partition, [new RowChange.Insert("a", "1"), new RowChange.Put("c", "1")], None);

        Assert.True(first);
        Assert.False(second);
        Assert.Null(await tables.GetAsync(Table, _partition, "c", None));
    }

    [SkippableFact]
    public async Task Send_queues_the_message_twice_rather_than_not_at_all()
    {
        var service = AzureStores.Account(azurite.ConnectionString).QueueService(On(new QueueClientOptions()));
        await service.GetQueueClient($"test-{_partition}").CreateIfNotExistsAsync(cancellationToken: None);
        var queues = new AzureQueueStore(service, TimeProvider.System);

        _network.Lose = 1;
        await queues.SendAsync([new Outgoing($"test-{_partition}", "a", TimeSpan.Zero)], None);

        Assert.Equal(2, await queues.CountAsync($"test-{_partition}", None));
    }

    [SkippableFact]
    public async Task An_answer_that_never_comes_is_an_exception()
    {
        var tables = await TablesAsync();

        _network.Lose = int.MaxValue;

        await Assert.ThrowsAsync<AggregateException>(() => tables.GetAsync(Table, _partition, "a", None));
    }

    [SkippableFact]
    public async Task A_missing_table_is_an_exception_and_not_a_missing_row()
    {
        var tables = await TablesAsync();

        var exception = await Assert.ThrowsAsync<RequestFailedException>(() => tables.GetAsync("t" + _partition, _partition, "a", None));

        Assert.Equal("TableNotFound", exception.ErrorCode);
    }

    private T On<T>(T options)
        where T : ClientOptions
    {
        options.Transport = _network;
        options.Retry.Delay = options.Retry.MaxDelay = TimeSpan.FromMilliseconds(1);
        return options;
    }

    private async Task<ITableStore> TablesAsync()
    {
        var tables = new AzureTableStore(AzureStores.Account(azurite.ConnectionString).TableService(On(new TableClientOptions())));
        await tables.CreateAsync(None);
        return tables;
    }
}
