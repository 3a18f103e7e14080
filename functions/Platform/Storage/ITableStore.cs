namespace Alerts.Platform.Storage;

/// <summary>
/// The table port: documents under partition and key. Broken infrastructure is an exception, and the message is delivered again; a lost
/// race is a value.
/// </summary>
internal interface ITableStore
{
    Task CreateAsync(CancellationToken cancel);

    Task<Row?> GetAsync(string table, string partition, string key, CancellationToken cancel);

    /// <returns>The new ETag; null when the row exists, which then stays unchanged.</returns>
    Task<string?> InsertAsync(string table, Row row, CancellationToken cancel);

    /// <summary>Writes if the stored row still has <see cref="Row.ETag"/>.</summary>
    /// <returns>The new ETag; null when the row has changed or is gone.</returns>
    Task<string?> ReplaceAsync(string table, Row row, CancellationToken cancel);

    /// <summary>Writes in any case.</summary>
    /// <returns>The new ETag.</returns>
    Task<string> PutAsync(string table, Row row, CancellationToken cancel);

    /// <param name="etag">Null deletes in any case.</param>
    /// <returns>False when there is no row, or it has another ETag.</returns>
    Task<bool> DeleteAsync(string table, string partition, string key, string? etag, CancellationToken cancel);

    /// <summary>Rows of one partition in ordinal order of key, read as they are enumerated.</summary>
    /// <param name="from">First key, inclusive; null from the start.</param>
    /// <param name="before">End of the range, exclusive; null to the end.</param>
    IAsyncEnumerable<Row> RangeAsync(string table, string partition, string? from, string? before, CancellationToken cancel);

    /// <summary>All of the changes or none. At most 100, of one partition, each key once.</summary>
    /// <returns>False when a change's condition does not hold.</returns>
    Task<bool> BatchAsync(string table, string partition, IReadOnlyList<RowChange> changes, CancellationToken cancel);

    Task<bool> AnyAsync(string table, CancellationToken cancel);
}

/// <summary>A stored document.</summary>
/// <param name="Partition">
/// 1 to 512 characters of any text; those that Table Storage refuses (/ \ # ? and the like) count as three.
/// </param>
/// <param name="Key">1 to 512 characters; the rows of a partition are in ordinal order of it.</param>
/// <param name="Json">The document; up to 500,000 characters.</param>
/// <param name="ETag">Changes with every write; empty on a row that was not read from a store.</param>
internal sealed record Row(string Partition, string Key, string Json, string ETag = "");

internal abstract record RowChange(string Key)
{
    public virtual string? Document => null;

    internal sealed record Insert(string Key, string Json) : RowChange(Key)
    {
        public override string? Document => Json;
    }

    internal sealed record Replace(string Key, string Json, string ETag) : RowChange(Key)
    {
        public override string? Document => Json;
    }

    internal sealed record Put(string Key, string Json) : RowChange(Key)
    {
        public override string? Document => Json;
    }

    /// <summary>With an ETag, fails the batch when the row has another one; always when the row is gone.</summary>
    internal sealed record Delete(string Key, string? ETag = null) : RowChange(Key);
}
