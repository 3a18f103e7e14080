using System.Text.Json;
using System.Text.Json.Serialization;
using Alerts.Platform.Storage;
using Alerts.Platform.Text;

namespace Alerts.Platform.Security;

/// <summary>The row that says which key is in use. Its row key is fixed, so one of two processes that start at once wins.</summary>
internal sealed class KeyRows(ITableStore tables)
{
    private const string Partition = "keys";
    private const string Key = "first";

    private readonly DocumentTable<KeyRow> _rows = new(tables, TableNames.Keys, SecretsJson.Shared.KeyRow);

    public Task<Stored<KeyRow>?> GetAsync(CancellationToken cancel) => _rows.GetAsync(Partition, Key, cancel);

    public static KeyRow? Find(IEnumerable<Row> rows) =>
        rows.FirstOrDefault(row => row is { Partition: Partition, Key: Key }) is { } row
            ? JsonSerializer.Deserialize(row.Json, SecretsJson.Shared.KeyRow)
            : null;

    /// <returns>False when another process was faster.</returns>
    public async Task<bool> InsertAsync(KeyRow row, CancellationToken cancel) =>
        await _rows.InsertAsync(Partition, Key, row, cancel) is not null;

    public Task ReplaceAsync(Stored<KeyRow> row, CancellationToken cancel) => _rows.ReplaceAsync(Partition, Key, row, cancel);
}

/// <summary>Says that a key exists, so that the service does not start without it; never holds the plain key.</summary>
/// <param name="Check"><see cref="DataKey.Check"/>.</param>
/// <param name="Wrapped">The key as the vault wrapped it, in Base64url; null when it is in a key file.</param>
/// <param name="WrappedBy">Address of the vault key's version that wrapped it; null with <paramref name="Wrapped"/>.</param>
internal sealed record KeyRow(string Id, DateTimeOffset CreatedAt, string Check, string? Wrapped = null, Uri? WrappedBy = null);

[JsonSerializable(typeof(KeyFile))]
[JsonSerializable(typeof(KeyRow))]
internal sealed partial class SecretsJson : JsonSerializerContext
{
    public static SecretsJson Shared { get; } = new(WireJson.Options());
}

internal interface IKeySource
{
    Task<KeyRing> LoadAsync(CancellationToken cancel);
}
