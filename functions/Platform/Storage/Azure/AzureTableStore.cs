using System.Runtime.CompilerServices;
using Azure;
using Azure.Data.Tables;
using Azure.Data.Tables.Models;

namespace Alerts.Platform.Storage.Azure;

/// <summary>
/// Tables in Azure. When the answer to a request is lost, Azure.Core sends it again, and a write that succeeded is refused the second
/// time (409, 412). So every write carries an id that is the same in each try; after a refusal the stored row's id tells who wrote it. A
/// delete leaves no row: it may return false although this call deleted.
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
        WriteAsync(
            table,
            row,
            (client, entity) => client.UpdateEntityAsync(entity, new ETag(row.ETag), TableUpdateMode.Replace, cancel),
            cancel
        );

    public async Task<string> PutAsync(string table, Row row, CancellationToken cancel)
    {
        StoreLimits.Check(row);
        var entity = TableRow.ToEntity(row, NewName());
        return ETagOf(await service.GetTableClient(table).UpsertEntityAsync(entity, TableUpdateMode.Replace, cancel));
    }

    public async Task<bool> DeleteAsync(string table, string partition, string key, string? etag, CancellationToken cancel)
    {
        try
        {
            var response = await service
                .GetTableClient(table)
                .DeleteEntityAsync(TableKey.Escape(partition), TableKey.Escape(key), Condition(etag), cancel);
            return IsThere(response);
        }
        catch (RequestFailedException exception) when (IsLost(exception))
        {
            return false;
        }
    }

    public async IAsyncEnumerable<Row> RangeAsync(
        string table,
        string partition,
        string? from,
        string? before,
        [EnumeratorCancellation] CancellationToken cancel
    )
    {
        var filter =
            $"PartitionKey eq {Literal(partition)}"
            + (from is null ? "" : $" and RowKey ge {Literal(from)}")
            + (before is null ? "" : $" and RowKey lt {Literal(before)}");
        await foreach (var entity in service.GetTableClient(table).QueryAsync<TableEntity>(filter, cancellationToken: cancel))
            yield return TableRow.FromEntity(entity);
    }

    public async Task<bool> AnyAsync(string table, CancellationToken cancel)
    {
        await foreach (var _ in service.GetTableClient(table).QueryAsync<TableEntity>(filter: "", maxPerPage: 1, cancellationToken: cancel))
            return true;
        return false;
    }

    public async Task<bool> BatchAsync(string table, string partition, IReadOnlyList<RowChange> changes, CancellationToken cancel)
    {
        StoreLimits.Check(partition, changes);
        var write = NewName();
        try
        {
            await service
                .GetTableClient(table)
                .SubmitTransactionAsync([.. changes.Select(change => Action(partition, change, write))], cancel);
            return true;
        }
        catch (RequestFailedException exception) when (IsLost(exception))
        {
            return changes.FirstOrDefault(change => change is not RowChange.Delete) is { } written
                && TableRow.IsFrom(await FindAsync(table, partition, written.Key, cancel), write);
        }
    }

    private static string NewName() => Guid.NewGuid().ToString("N");

    private static string Literal(string key) => TableClient.CreateQueryFilter($"{TableKey.Escape(key)}");

    private static ETag Condition(string? etag) => etag is null ? ETag.All : new ETag(etag);

    private static string ETagOf(Response response) => response.Headers.ETag!.Value.ToString("H");

    /// <summary>The row exists (insert), was changed, or is gone. A missing table is a fault and counts as neither.</summary>
    private static bool IsLost(RequestFailedException exception) =>
        exception.ErrorCode == TableErrorCode.EntityAlreadyExists
        || exception.ErrorCode == TableErrorCode.UpdateConditionNotSatisfied
        || exception.ErrorCode == TableErrorCode.ResourceNotFound;

    /// <summary>The client answers 404 for a missing row and for a missing table; only the first is an answer.</summary>
    private static bool IsThere(Response response)
    {
        if (response.Status != 404)
            return true;
        var missing = TableErrorCode.TableNotFound.ToString();
        return response.Content.ToString().Contains(missing, StringComparison.Ordinal)
            ? throw new RequestFailedException(404, "The table is missing.", missing, innerException: null)
            : false;
    }

    private static TableTransactionAction Action(string partition, RowChange change, string write) =>
        change switch
        {
            RowChange.Insert(var key, var json) => new(TableTransactionActionType.Add, Entity(partition, key, json, write)),
            RowChange.Replace(var key, var json, var etag) => new(
                TableTransactionActionType.UpdateReplace,
                Entity(partition, key, json, write),
                new ETag(etag)
            ),
            RowChange.Put(var key, var json) => new(TableTransactionActionType.UpsertReplace, Entity(partition, key, json, write)),
            RowChange.Delete(var key, var etag) => new(
                TableTransactionActionType.Delete,
                new TableEntity(TableKey.Escape(partition), TableKey.Escape(key)),
                Condition(etag)
            ),
            _ => throw new ArgumentException($"A {change.GetType().Name} cannot be applied.", nameof(change)),
        };

    private static TableEntity Entity(string partition, string key, string json, string write) =>
        TableRow.ToEntity(new Row(partition, key, json), write);

    private async Task<TableEntity?> FindAsync(string table, string partition, string key, CancellationToken cancel)
    {
        var found = await service
            .GetTableClient(table)
            .GetEntityIfExistsAsync<TableEntity>(TableKey.Escape(partition), TableKey.Escape(key), cancellationToken: cancel);
        return IsThere(found.GetRawResponse()) ? found.Value : null;
    }

    private async Task<string?> WriteAsync(
        string table,
        Row row,
        Func<TableClient, TableEntity, Task<Response>> send,
        CancellationToken cancel
    )
    {
        StoreLimits.Check(row);
        var write = NewName();
        try
        {
            return ETagOf(await send(service.GetTableClient(table), TableRow.ToEntity(row, write)));
        }
        catch (RequestFailedException exception) when (IsLost(exception))
        {
            var stored = await FindAsync(table, row.Partition, row.Key, cancel);
            return TableRow.IsFrom(stored, write) ? stored!.ETag.ToString("H") : null;
        }
    }
}
