using Alerts.Platform.Storage;

namespace Alerts.Tests.Platform.Storage;

/// <summary>Tables on a disk that a test fills: then they are read as before, and every write fails.</summary>
internal sealed class FullTables(ITableStore tables) : ITableStore
{
    private int _refused;

    public bool Full { get; set; }

    /// <summary>Then no read works either.</summary>
    public bool Unreadable { get; set; }

    /// <summary>What every write waits for; null for nothing.</summary>
    public Task? Stuck { get; set; }

    /// <summary>How many writes began to wait.</summary>
    public int Waiting { get; private set; }

    /// <summary>How many writes failed.</summary>
    public int Refused => _refused;

    public Task CreateAsync(CancellationToken cancel) => tables.CreateAsync(cancel);

    public Task<Row?> GetAsync(string table, string partition, string key, CancellationToken cancel) =>
        Unreadable ? Task.FromException<Row?>(new IOException("The disk is away.")) : tables.GetAsync(table, partition, key, cancel);

    public Task<string?> InsertAsync(string table, Row row, CancellationToken cancel) =>
        Write(() => tables.InsertAsync(table, row, cancel));

    public Task<string?> ReplaceAsync(string table, Row row, CancellationToken cancel) =>
        Write(() => tables.ReplaceAsync(table, row, cancel));

    public Task<string> PutAsync(string table, Row row, CancellationToken cancel) => Write(() => tables.PutAsync(table, row, cancel));

    public Task<bool> DeleteAsync(string table, string partition, string key, string? etag, CancellationToken cancel) =>
        Write(() => tables.DeleteAsync(table, partition, key, etag, cancel));

    public IAsyncEnumerable<Row> RangeAsync(string table, string partition, string? from, string? before, CancellationToken cancel) =>
        Unreadable ? throw new IOException("The disk is away.") : tables.RangeAsync(table, partition, from, before, cancel);

    public Task<bool> BatchAsync(string table, string partition, IReadOnlyList<RowChange> changes, CancellationToken cancel) =>
        Write(() => tables.BatchAsync(table, partition, changes, cancel));

    public Task<bool> AnyAsync(string table, CancellationToken cancel) => tables.AnyAsync(table, cancel);

    private async Task<T> Write<T>(Func<Task<T>> write)
    {
        if (Stuck is { } stuck)
        {
            Waiting++;
            await stuck;
        }

        if (!Full)
            return await write();
        Interlocked.Increment(ref _refused);
        throw new IOException("The disk is full.");
    }
}
