using System.Runtime.CompilerServices;
using Azure;

namespace Alerts.Storage.Azure;

/// <summary>
/// Tables in Azure. When the answer to a request is lost, Azure.Core sends it again, and a write that had succeeded is refused the second
/// time (409, 412). So every write carries a name of its own, the same in each try: a refused one looks whether its own name is what is
/// stored. A delete leaves nothing to look at: it may answer false although it was this call that deleted.
/// </summary>
internal sealed class AzureTableStore(TableServiceClient service) : ITableStore
{
    public Task CreateAsync(CancellationToken cancel) =>
        Task.WhenAll(TableNames.All.Select(table => service.GetTableClient(table).CreateIfNotExistsAsync(cancel)));

    public async Task<Row?> GetAsync(string table, string partition, string key, CancellationToken cancel) =>
        await FindAsync(table, partition, key, cancel) is { } entity ? TableRow.FromEntity(entity) : null;

    public Task<string?> InsertAsync(string table, Row row, CancellationToken cancel) =>
        WriteAsync(table, row, (client, entity) => client.AddEntityAsync(entity, cancel), cancel);

    public Task<string?> ReplaceAsync(string table, Row row, CancellationToken cancel) =>
        WriteAsync(table, row, (client, entity) => client.UpdateEntityAsync(entity, new ETag(row.ETag), TableUpdateMode.Replace, cancel), cancel);

    public async Task<string> PutAsync(string table, Row row, CancellationToken cancel)
    {
        StoreLimits.Check(row);
        var entity = TableRow.ToEntity(row, NewName());
        return (await service.GetTableClient(table).UpsertEntityAsync(entity, TableUpdateMode.Replace, cancel)).ToString("H");
    }

    public async Task<bool> DeleteAsync(string table, string partition, string key, string? etag, CancellationToken cancel)
    {
        try
        {
            await service.GetTableClient(table).DeleteEntityAsync(
                TableKey.Escape(partition), TableKey.Escape(key), etag is null ? default : new ETag(etag), cancel);
            return true;
        }
        catch (RequestFailedException exception) when (IsLost(exception))
        {
            return false;
        }
    }

    public async IAsyncEnumerable<Row> RangeAsync(
        string table, string partition, string? from, string? before, [EnumeratorCancellation] CancellationToken cancel)
    {
        var filter = $"PartitionKey eq {Literal(partition)}" +
            (from is null ? "" : $" and RowKey ge {Literal(from)}") + (before is null ? "" : $" and RowKey lt {Literal(before)}");
        await foreach (var entity in service.GetTableClient(table).QueryAsync(filter, cancel))
            yield return TableRow.FromEntity(entity);
    }

    /// <summary>Whether a table has a row at all; reads over all partitions until the first.</summary>
    public async Task<bool> AnyAsync(string table, CancellationToken cancel)
    {
        await foreach (var _ in service.GetTableClient(table).QueryAsync("PartitionKey gt ''", cancel))
            return true;
        return false;
    }

    public async Task<bool> BatchAsync(string table, string partition, IReadOnlyList<RowChange> changes, CancellationToken cancel)
    {
        StoreLimits.Check(partition, changes);
        var write = NewName();
        try
        {
            await service.GetTableClient(table).SubmitTransactionAsync([.. changes.Select(change => Action(partition, change, write))], cancel);
            return true;
        }
        catch (RequestFailedException exception) when (IsLost(exception))
        {
            return changes.FirstOrDefault(change => change is not RowChange.Delete) is { } written &&
                TableRow.IsFrom(await FindAsync(table, partition, written.Key, cancel), write);
        }
    }

    private static string NewName() => Guid.NewGuid().ToString("N");

    private static string Literal(string key) => TableAddress.Literal(TableKey.Escape(key));

    /// <summary>The row is there (insert), is another by now, or is gone. A missing table is none of these.</summary>
    private static bool IsLost(RequestFailedException exception) =>
        exception.ErrorCode is "EntityAlreadyExists" or "UpdateConditionNotSatisfied" or "ResourceNotFound";

    private static TableTransactionAction Action(string partition, RowChange change, string write) => change switch
    {
        RowChange.Insert(var key, var json) => new(TableTransactionActionType.Add, Entity(partition, key, json, write)),
        RowChange.Replace(var key, var json, var etag) => new(TableTransactionActionType.UpdateReplace, Entity(partition, key, json, write), new ETag(etag)),
        RowChange.Put(var key, var json) => new(TableTransactionActionType.UpsertReplace, Entity(partition, key, json, write)),
        RowChange.Delete(var key, var etag) => new(TableTransactionActionType.Delete, new TableEntity(TableKey.Escape(partition), TableKey.Escape(key)), etag is null ? default : new ETag(etag)),
        _ => throw new ArgumentException($"There is no way to apply a {change.GetType().Name}.", nameof(change)),
    };

    private static TableEntity Entity(string partition, string key, string json, string write) =>
        TableRow.ToEntity(new Row(partition, key, json), write);

    private async Task<TableEntity?> FindAsync(string table, string partition, string key, CancellationToken cancel) =>
        await service.GetTableClient(table).GetEntityIfExistsAsync(TableKey.Escape(partition), TableKey.Escape(key), cancel);

    private async Task<string?> WriteAsync(
        string table, Row row, Func<TableClient, TableEntity, Task<ETag>> send, CancellationToken cancel)
    {
        StoreLimits.Check(row);
        var write = NewName();
        try
        {
            return (await send(service.GetTableClient(table), TableRow.ToEntity(row, write))).ToString("H");
        }
        catch (RequestFailedException exception) when (IsLost(exception))
        {
            var stored = await FindAsync(table, row.Partition, row.Key, cancel);
            return TableRow.IsFrom(stored, write) ? stored!.ETag.ToString("H") : null;
        }
    }
}
