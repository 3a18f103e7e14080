using System.Runtime.CompilerServices;
using Alerts.Platform.Storage;

namespace Alerts.Tests.Incidents;

/// <summary>Tables that let so many writes through and then throw, before the write or after it: a process that dies there.</summary>
internal sealed class DyingTables(ITableStore tables, int writes, bool afterTheWrite) : ITableStore
{
    private int _left = writes;

    public bool Died { get; private set; }

    public int RowsRead { get; private set; }

    public Task CreateAsync(CancellationToken cancel) => tables.CreateAsync(cancel);

    public Task<Row?> GetAsync(string table, string partition, string key, CancellationToken cancel)
    {
        RowsRead++;
        return tables.GetAsync(table, partition, key, cancel);
    }

    public Task<string?> InsertAsync(string table, Row row, CancellationToken cancel) =>
        WriteAsync(() => tables.InsertAsync(table, row, cancel));

    public Task<string?> ReplaceAsync(string table, Row row, CancellationToken cancel) =>
        WriteAsync(() => tables.ReplaceAsync(table, row, cancel));

    public Task<string> PutAsync(string table, Row row, CancellationToken cancel) => WriteAsync(() => tables.PutAsync(table, row, cancel));

    public Task<bool> DeleteAsync(string table, string partition, string key, string? etag, CancellationToken cancel) =>
        WriteAsync(() => tables.DeleteAsync(table, partition, key, etag, cancel));

    public Task<bool> BatchAsync(string table, string partition, IReadOnlyList<RowChange> changes, CancellationToken cancel) =>
        WriteAsync(() => tables.BatchAsync(table, partition, changes, cancel));

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
            RowsRead++;
            yield return row;
        }
    }

    public Task<bool> AnyAsync(string table, CancellationToken cancel) => tables.AnyAsync(table, cancel);

    private async Task<T> WriteAsync<T>(Func<Task<T>> write)
    {
        if (Interlocked.Decrement(ref _left) >= 0)
            return await write();
        Died = true;
        if (afterTheWrite)
            await write();
        throw new IOException("The process died here.");
    }
}
