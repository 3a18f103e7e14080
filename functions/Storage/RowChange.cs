namespace Alerts.Storage;

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
