using Azure;
using Azure.Core;

namespace Alerts.Storage.Azure;

/// <summary>One write, alone or in a transaction, and how it looks on the wire.</summary>
/// <param name="ETag">For an update or delete: only if the stored one is still this.</param>
internal sealed record TableTransactionAction(TableTransactionActionType ActionType, TableEntity Entity, ETag ETag = default)
{
    public RequestMethod Method => ActionType switch
    {
        TableTransactionActionType.Add => RequestMethod.Post,
        TableTransactionActionType.Delete => RequestMethod.Delete,
        _ => RequestMethod.Put,
    };

    /// <summary>A PUT without it is an insert-or-replace; a DELETE must have it, where * takes any.</summary>
    public string? IfMatch => ActionType switch
    {
        TableTransactionActionType.UpdateReplace => ETag.ToString("H"),
        TableTransactionActionType.Delete => ETag == default ? "*" : ETag.ToString("H"),
        _ => null,
    };

    public byte[]? Body => ActionType == TableTransactionActionType.Delete ? null : Entity.ToJson();

    public string Path(string table) => ActionType == TableTransactionActionType.Add
        ? table
        : TableAddress.Entity(table, Entity.PartitionKey, Entity.RowKey);
}
