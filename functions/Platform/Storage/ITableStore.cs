namespace Alerts.Platform.Storage;

/// <summary>
/// The table port: documents under partition and key. Broken infrastructure is an exception (the caller's message comes back);
/// a lost race is an answer.
/// </summary>
internal interface ITableStore
{
    /// <summary>Makes the tables of <see cref="TableNames.All"/> that are missing.</summary>
    Task CreateAsync(CancellationToken cancel);

    Task<Row?> GetAsync(string table, string partition, string key, CancellationToken cancel);

    /// <returns>The new ETag; null when the row was there, which then stays as it is.</returns>
    Task<string?> InsertAsync(string table, Row row, CancellationToken cancel);

    /// <summary>Writes if the stored row still has <see cref="Row.ETag"/>.</summary>
    /// <returns>The new ETag; null when the row was changed or deleted since.</returns>
    Task<string?> ReplaceAsync(string table, Row row, CancellationToken cancel);

    /// <summary>Writes whatever is there.</summary>
    /// <returns>The new ETag.</returns>
    Task<string> PutAsync(string table, Row row, CancellationToken cancel);

    /// <param name="etag">Null deletes whatever is there.</param>
    /// <returns>False when there was nothing to delete, or it had another ETag.</returns>
    Task<bool> DeleteAsync(string table, string partition, string key, string? etag, CancellationToken cancel);

    /// <summary>Rows of one partition in ordinal order of key, read as they are asked for.</summary>
    /// <param name="from">First key, inclusive; null from the start.</param>
    /// <param name="before">End of the range, exclusive; null to the end.</param>
    IAsyncEnumerable<Row> RangeAsync(string table, string partition, string? from, string? before, CancellationToken cancel);

    /// <summary>All of the changes, or none. At most 100, all of one partition, no key twice.</summary>
    /// <returns>False when one of the changes' conditions did not hold.</returns>
    Task<bool> BatchAsync(string table, string partition, IReadOnlyList<RowChange> changes, CancellationToken cancel);

    /// <summary>Whether a table has a row at all.</summary>
    Task<bool> AnyAsync(string table, CancellationToken cancel);
}

/// <summary>A stored document.</summary>
/// <param name="Partition">
/// 1 to 512 characters; any text, but those that Table Storage refuses (/ \ # ? and the like) count as three.
/// </param>
/// <param name="Key">1 to 512 characters; rows of a partition are ordered by it, ordinally.</param>
/// <param name="Json">The document; up to 500,000 characters.</param>
/// <param name="ETag">Changes with every write; empty on a row that was not read from a store.</param>
internal sealed record Row(string Partition, string Key, string Json, string ETag = "");

/// <summary>One write of a batch.</summary>
internal abstract record RowChange(string Key)
{
    /// <summary>The document to write; null for a delete.</summary>
    public virtual string? Document => null;

    /// <summary>Fails the batch when the row is there.</summary>
    internal sealed record Insert(string Key, string Json) : RowChange(Key)
    {
        public override string? Document => Json;
    }

    /// <summary>Fails the batch when the row is gone or has another ETag.</summary>
    internal sealed record Replace(string Key, string Json, string ETag) : RowChange(Key)
    {
        public override string? Document => Json;
    }

    /// <summary>Writes whatever is there.</summary>
    internal sealed record Put(string Key, string Json) : RowChange(Key)
    {
        public override string? Document => Json;
    }

    /// <summary>Fails the batch when the row is gone, or, with an ETag, when it has another one.</summary>
    internal sealed record Delete(string Key, string? ETag = null) : RowChange(Key);
}
