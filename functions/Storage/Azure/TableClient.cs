using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Json;
using Azure;
using Azure.Core;

namespace Alerts.Storage.Azure;

/// <summary>One table: https://learn.microsoft.com/rest/api/storageservices/table-service-rest-api. Every failure is a <see cref="RequestFailedException"/>.</summary>
internal sealed class TableClient(StoragePipeline pipeline, string tableName)
{
    /// <summary>The least that still tells ETags.</summary>
    private const string Metadata = "application/json;odata=minimalmetadata";

    /// <summary>Parameters of the next page's query; they come as headers of the same names after <c>x-ms-continuation-</c>.</summary>
    private static readonly string[] Continuation = ["NextPartitionKey", "NextRowKey"];

    public async Task CreateIfNotExistsAsync(CancellationToken cancellationToken)
    {
        var body = Encoding.UTF8.GetBytes($$"""{"TableName":"{{tableName}}"}""");
        try
        {
            using var _ = await pipeline.SendAsync(RequestMethod.Post, "Tables", request => Write(request, body), cancellationToken);
        }
        catch (RequestFailedException exception) when (exception.ErrorCode == "TableAlreadyExists")
        {
            // That is what was asked for.
        }
    }

    /// <returns>Null when there is none.</returns>
    public async Task<TableEntity?> GetEntityIfExistsAsync(string partitionKey, string rowKey, CancellationToken cancellationToken)
    {
        try
        {
            var path = TableAddress.Entity(tableName, partitionKey, rowKey);
            using var response = await pipeline.SendAsync(RequestMethod.Get, path, Read, cancellationToken);
            using var json = await JsonDocument.ParseAsync(response.ContentStream!, default, cancellationToken);
            return TableEntity.Read(json.RootElement);
        }
        catch (RequestFailedException exception) when (exception.ErrorCode == "ResourceNotFound")
        {
            return null;
        }
    }

    /// <returns>The new ETag, here as in the other writes.</returns>
    public Task<ETag> AddEntityAsync(TableEntity entity, CancellationToken cancellationToken) =>
        SendAsync(new(TableTransactionActionType.Add, entity), cancellationToken);

    public Task<ETag> UpdateEntityAsync(TableEntity entity, ETag ifMatch, TableUpdateMode mode, CancellationToken cancellationToken) =>
        mode == TableUpdateMode.Replace
            ? SendAsync(new(TableTransactionActionType.UpdateReplace, entity, ifMatch), cancellationToken)
            : throw new ArgumentOutOfRangeException(nameof(mode), mode, "Only Replace is known.");

    public Task<ETag> UpsertEntityAsync(TableEntity entity, TableUpdateMode mode, CancellationToken cancellationToken) =>
        mode == TableUpdateMode.Replace
            ? SendAsync(new(TableTransactionActionType.UpsertReplace, entity), cancellationToken)
            : throw new ArgumentOutOfRangeException(nameof(mode), mode, "Only Replace is known.");

    /// <param name="partitionKey">Of the entity.</param>
    /// <param name="rowKey">Of the entity.</param>
    /// <param name="ifMatch">Default deletes whatever is there.</param>
    /// <param name="cancellationToken">Ends the tries.</param>
    public Task DeleteEntityAsync(string partitionKey, string rowKey, ETag ifMatch, CancellationToken cancellationToken) =>
        SendAsync(new(TableTransactionActionType.Delete, new TableEntity(partitionKey, rowKey), ifMatch), cancellationToken);

    /// <summary>Reads page after page, each when it is asked for: a page may be short, or even empty, and not be the last.</summary>
    public async IAsyncEnumerable<TableEntity> QueryAsync(string filter, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        (string Name, string Value)[] next = [];
        do
        {
            using var response = await pipeline.SendAsync(
                RequestMethod.Get, TableAddress.Query(tableName, filter, next), Read, cancellationToken);
            using var json = await JsonDocument.ParseAsync(response.ContentStream!, default, cancellationToken);
            foreach (var entity in json.RootElement.GetProperty("value").EnumerateArray())
                yield return TableEntity.Read(entity);
            next = Next(response);
        }
        while (next.Length > 0);
    }

    /// <summary>All of the actions or none; at most 100, one partition, no entity twice, 4 MiB.</summary>
    /// <exception cref="RequestFailedException">With the status and code of the action that failed.</exception>
    public async Task SubmitTransactionAsync(IReadOnlyList<TableTransactionAction> actions, CancellationToken cancellationToken)
    {
        var batch = new TableBatch($"batch_{Guid.NewGuid()}", $"changeset_{Guid.NewGuid()}");
        var body = batch.Write(actions, action => pipeline.Address(action.Path(tableName)));
        using var response = await pipeline.SendAsync(RequestMethod.Post, "$batch", request =>
        {
            Read(request);
            request.Headers.SetValue("Content-Type", batch.ContentType);
            request.Content = RequestContent.Create(body);
        }, cancellationToken);
        TableBatch.ThrowIfFailed(response.Content.ToString());
    }

    private static (string Name, string Value)[] Next(Response response) =>
        [.. Continuation.Select(name => (name, response.Headers.TryGetValue($"x-ms-continuation-{name}", out var value) ? value : ""))
            .Where(part => part.Item2.Length > 0)];

    private static void Read(Request request)
    {
        request.Headers.SetValue("Accept", Metadata);
        request.Headers.SetValue("DataServiceVersion", "3.0");
    }

    private static void Write(Request request, byte[] body)
    {
        Read(request);
        request.Headers.SetValue("Prefer", "return-no-content");
        request.Headers.SetValue("Content-Type", "application/json");
        request.Content = RequestContent.Create(body);
    }

    private async Task<ETag> SendAsync(TableTransactionAction action, CancellationToken cancellationToken)
    {
        using var response = await pipeline.SendAsync(action.Method, action.Path(tableName), request =>
        {
            if (action.Body is { } body)
                Write(request, body);
            else
                Read(request);
            if (action.IfMatch is { } etag)
                request.Headers.SetValue("If-Match", etag);
        }, cancellationToken);
        return response.Headers.ETag ?? default;
    }
}
