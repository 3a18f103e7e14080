using System.Text.Json;
using System.Text.Json.Serialization;
using Alerts.Platform.Storage;
using Alerts.Platform.Text;

namespace Alerts.Platform.Security;

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

/// <summary>That there is a key, so that nobody goes on without it; never the key itself.</summary>
/// <param name="Check"><see cref="DataKey.Check"/>.</param>
/// <param name="Wrapped">The key as the vault wrapped it, in Base64url; null when it is in a key file.</param>
/// <param name="WrappedBy">The version of the vault's key that did, as its address; null with <paramref name="Wrapped"/>.</param>
internal sealed record KeyRow(string Id, DateTimeOffset CreatedAt, string Check, string? Wrapped = null, Uri? WrappedBy = null);

[JsonSerializable(typeof(KeyFile))]
[JsonSerializable(typeof(KeyRow))]
internal sealed partial class SecretsJson : JsonSerializerContext
{
    public static SecretsJson Shared { get; } = new(WireJson.Options());
}

/// <summary>Where the keys come from.</summary>
internal interface IKeySource
{
    /// <summary>Makes the first key where there is none yet.</summary>
    /// <exception cref="Alerts.Platform.Storage.StorageUnavailableException">With the reason and the remedy.</exception>
    Task<KeyRing> LoadAsync(CancellationToken cancel);
}
