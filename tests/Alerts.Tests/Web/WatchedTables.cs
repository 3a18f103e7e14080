using System.Runtime.CompilerServices;
using Alerts.Platform.Storage;

namespace Alerts.Tests.Web;

/// <summary>Tables that count the rows that are read from them, and fail when a test wants it.</summary>
internal sealed class WatchedTables(ITableStore tables) : ITableStore
{
    private int _rows;

    /// <summary>Of ranges: what a request may make us read many of.</summary>
    public int RowsRead => _rows;

    /// <summary>Thrown by every read; null for none.</summary>
    public Exception? Failure { get; set; }

    public Task CreateAsync(CancellationToken cancel) => tables.CreateAsync(cancel);

    public Task<Row?> GetAsync(string table, string partition, string key, CancellationToken cancel) =>
        Failure is { } failure ? throw failure : tables.GetAsync(table, partition, key, cancel);

    public Task<string?> InsertAsync(string table, Row row, CancellationToken cancel) => tables.InsertAsync(table, row, cancel);

    public Task<string?> ReplaceAsync(string table, Row row, CancellationToken cancel) => tables.ReplaceAsync(table, row, cancel);

    public Task<string> PutAsync(string table, Row row, CancellationToken cancel) => tables.PutAsync(table, row, cancel);

    public Task<bool> DeleteAsync(string table, string partition, string key, string? etag, CancellationToken cancel) =>
        tables.DeleteAsync(table, partition, key, etag, cancel);

    public async IAsyncEnumerable<Row> RangeAsync(
        string table,
        string partition,
        string? from,
        string? before,
        [EnumeratorCancellation] CancellationToken cancel
    )
    {
        if (Failure is { } failure)
            throw failure;
        await foreach (var row in tables.RangeAsync(table, partition, from, before, cancel))
        {
            Interlocked.Increment(ref _rows);
            yield return row;
        }
    }

    public Task<bool> BatchAsync(string table, string partition, IReadOnlyList<RowChange> changes, CancellationToken cancel) =>
        tables.BatchAsync(table, partition, changes, cancel);

    public Task<bool> AnyAsync(string table, CancellationToken cancel) => tables.AnyAsync(table, cancel);
}
