namespace Alerts.Storage;

/// <summary>A document as it was read, with what is needed to replace it if unchanged.</summary>
internal sealed record Stored<T>(T Value, string ETag)
{
    /// <summary>Within its partition; empty on one that was not read from a store.</summary>
    public string Key { get; init; } = "";
}
