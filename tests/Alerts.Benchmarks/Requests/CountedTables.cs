using System.Runtime.CompilerServices;
using Alerts.Platform.Storage;

namespace Alerts.Benchmarks.Requests;

/// <summary>Tables that count the rows that are read from them.</summary>
internal sealed class CountedTables(ITableStore tables) : ITableStore
{
    private int _rows;

    public int Rows => _rows;

    public Task CreateAsync(CancellationToken cancel) => tables.CreateAsync(cancel);

    public Task<Row?> GetAsync(string table, string partition, string key, CancellationToken cancel)
    {
        Interlocked.Increment(ref _rows);
        return tables.GetAsync(table, partition, key, cancel);
    }

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
