using Alerts.Platform.Storage;

namespace Alerts.Tests.Subscriptions;

/// <summary>Does something of the test's before one operation, as if somebody else had been faster just there.</summary>
internal sealed class InterruptedTables(ITableStore tables) : ITableStore
{
    private int _left = -1;
    private Func<Task> _interruption = () => Task.CompletedTask;

    /// <param name="before">Number of the operation, from 0.</param>
    public void Interrupt(int before, Func<Task> interruption) => (_left, _interruption) = (before, interruption);

    /// <summary>From here on nobody interrupts.</summary>
    public void Stop() => _left = -1;

    public Task CreateAsync(CancellationToken cancel) => tables.CreateAsync(cancel);

    public async Task<Row?> GetAsync(string table, string partition, string key, CancellationToken cancel)
    {
        await StepAsync();
        return await tables.GetAsync(table, partition, key, cancel);
    }

    public async Task<string?> InsertAsync(string table, Row row, CancellationToken cancel)
    {
        await StepAsync();
        return await tables.InsertAsync(table, row, cancel);
    }

    public async Task<string?> ReplaceAsync(string table, Row row, CancellationToken cancel)
    {
        await StepAsync();
        return await tables.ReplaceAsync(table, row, cancel);
    }

    public async Task<string> PutAsync(string table, Row row, CancellationToken cancel)
    {
        await StepAsync();
        return await tables.PutAsync(table, row, cancel);
    }

    public async Task<bool> DeleteAsync(string table, string partition, string key, string? etag, CancellationToken cancel)
    {
        await StepAsync();
        return await tables.DeleteAsync(table, partition, key, etag, cancel);
    }

    public IAsyncEnumerable<Row> RangeAsync(string table, string partition, string? from, string? before, CancellationToken cancel) =>
        tables.RangeAsync(table, partition, from, before, cancel);

    public Task<bool> BatchAsync(string table, string partition, IReadOnlyList<RowChange> changes, CancellationToken cancel) =>
        tables.BatchAsync(table, partition, changes, cancel);

    public Task<bool> AnyAsync(string table, CancellationToken cancel) => tables.AnyAsync(table, cancel);

    private Task StepAsync() => _left-- == 0 ? _interruption() : Task.CompletedTask;
}
