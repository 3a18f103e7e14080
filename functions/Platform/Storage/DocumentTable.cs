using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace Alerts.Platform.Storage;

/// <summary>A table of one type of document. Each store makes its keys in one place.</summary>
internal sealed class DocumentTable<T>(ITableStore tables, string name, JsonTypeInfo<T> type)
    where T : class
{
    public async Task<Stored<T>?> GetAsync(string partition, string key, CancellationToken cancel) =>
        await tables.GetAsync(name, partition, key, cancel) is { } row ? Read(row) : null;

    /// <param name="known">What the caller knows of a row from reading or writing it; null to have it parsed.</param>
    public async Task<(Row Row, Stored<T> Value)?> GetAsync(string partition, string key, Func<Row, T?> known, CancellationToken cancel) =>
        await tables.GetAsync(name, partition, key, cancel) is not { } row ? null
        : known(row) is { } same ? (row, new Stored<T>(same, row.ETag) { Key = row.Key })
        : (row, Read(row));

    /// <inheritdoc cref="ITableStore.InsertAsync"/>
    public Task<string?> InsertAsync(string partition, string key, T value, CancellationToken cancel) =>
        tables.InsertAsync(name, new Row(partition, key, Json(value)), cancel);

    /// <inheritdoc cref="ITableStore.ReplaceAsync"/>
    public Task<string?> ReplaceAsync(string partition, string key, Stored<T> value, CancellationToken cancel) =>
        tables.ReplaceAsync(name, new Row(partition, key, Json(value.Value), value.ETag), cancel);

    /// <inheritdoc cref="ITableStore.PutAsync"/>
    public Task<string> PutAsync(string partition, string key, T value, CancellationToken cancel) =>
        tables.PutAsync(name, new Row(partition, key, Json(value)), cancel);

    /// <inheritdoc cref="ITableStore.DeleteAsync"/>
    public Task<bool> DeleteAsync(string partition, string key, string? etag, CancellationToken cancel) =>
        tables.DeleteAsync(name, partition, key, etag, cancel);

    /// <inheritdoc cref="ITableStore.RangeAsync"/>
    public async IAsyncEnumerable<Stored<T>> RangeAsync(
        string partition,
        string? from,
        string? before,
        [EnumeratorCancellation] CancellationToken cancel
    )
    {
        await foreach (var row in tables.RangeAsync(name, partition, from, before, cancel))
            yield return Read(row);
    }

    /// <inheritdoc cref="ITableStore.RangeAsync"/>
    /// <param name="known">What the caller has of a key. If its ETag is still the row's, it is returned and nothing is parsed.</param>
    public async IAsyncEnumerable<Stored<T>> RangeAsync(
        string partition,
        string? from,
        string? before,
        Func<string, Stored<T>?> known,
        [EnumeratorCancellation] CancellationToken cancel
    )
    {
        await foreach (var row in tables.RangeAsync(name, partition, from, before, cancel))
            yield return known(row.Key) is { } same && same.ETag == row.ETag ? same : Read(row);
    }

    /// <summary>A whole partition as the caller keeps its rows.</summary>
    /// <param name="known">What the caller has of a row that did not change; null to have it parsed.</param>
    /// <param name="keep">What the caller keeps of a parsed row.</param>
    public async IAsyncEnumerable<TKept> RangeAsync<TKept>(
        string partition,
        Func<Row, TKept?> known,
        Func<Stored<T>, TKept> keep,
        [EnumeratorCancellation] CancellationToken cancel
    )
        where TKept : class
    {
        await foreach (var row in tables.RangeAsync(name, partition, null, null, cancel))
            yield return known(row) ?? keep(Read(row));
    }

    /// <summary>The documents of a range that is known to be short.</summary>
    /// <inheritdoc cref="ITableStore.RangeAsync"/>
    public async Task<IReadOnlyList<T>> ListAsync(string partition, string? from, string? before, CancellationToken cancel)
    {
        var documents = new List<T>();
        await foreach (var row in RangeAsync(partition, from, before, cancel))
            documents.Add(row.Value);
        return documents;
    }

    /// <summary>All rows of a partition with their keys, where the document does not tell its own.</summary>
    public async IAsyncEnumerable<(string Key, Stored<T> Row)> KeyedRangeAsync(
        string partition,
        [EnumeratorCancellation] CancellationToken cancel
    )
    {
        await foreach (var row in tables.RangeAsync(name, partition, null, null, cancel))
            yield return (row.Key, Read(row));
    }

    /// <inheritdoc cref="ITableStore.BatchAsync"/>
    public Task<bool> BatchAsync(string partition, IReadOnlyList<RowChange> changes, CancellationToken cancel) =>
        tables.BatchAsync(name, partition, changes, cancel);

    public RowChange Insert(string key, T value) => new RowChange.Insert(key, Json(value));

    public RowChange Replace(string key, Stored<T> value) => new RowChange.Replace(key, Json(value.Value), value.ETag);

    public RowChange Put(string key, T value) => new RowChange.Put(key, Json(value));

    private string Json(T value) => JsonSerializer.Serialize(value, type);

    private Stored<T> Read(Row row)
    {
        var value =
            JsonSerializer.Deserialize(row.Json, type)
            ?? throw new JsonException($"The row {row.Partition}/{row.Key} of table '{name}' is null.");
        return new Stored<T>(value, row.ETag) { Key = row.Key };
    }
}

/// <summary>A document as it was read, with the ETag that replaces it only if unchanged.</summary>
internal sealed record Stored<T>(T Value, string ETag)
{
    /// <summary>Row key; empty on a document that was not read from a store.</summary>
    public string Key { get; init; } = "";
}
