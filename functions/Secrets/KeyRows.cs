using System.Text.Json;
using Alerts.Storage;

namespace Alerts.Secrets;

/// <summary>Which key there is. Its row has one fixed key, so that of two processes that start at once one wins.</summary>
internal sealed class KeyRows(ITableStore tables)
{
    private const string Partition = "keys";
    private const string Key = "first";

    private readonly DocumentTable<KeyRow> _rows = new(tables, TableNames.Keys, SecretsJson.Shared.KeyRow);

    public Task<Stored<KeyRow>?> GetAsync(CancellationToken cancel) => _rows.GetAsync(Partition, Key, cancel);

    /// <returns>Null when it is not among them.</returns>
    public static KeyRow? Find(IEnumerable<Row> rows) =>
        rows.FirstOrDefault(row => row is { Partition: Partition, Key: Key }) is { } row
            ? JsonSerializer.Deserialize(row.Json, SecretsJson.Shared.KeyRow)
            : null;

    /// <returns>False when somebody else was faster.</returns>
    public async Task<bool> InsertAsync(KeyRow row, CancellationToken cancel) =>
        await _rows.InsertAsync(Partition, Key, row, cancel) is not null;

    /// <summary>Changes nothing when somebody else was faster.</summary>
    public Task ReplaceAsync(Stored<KeyRow> row, CancellationToken cancel) => _rows.ReplaceAsync(Partition, Key, row, cancel);
}
