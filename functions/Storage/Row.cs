namespace Alerts.Storage;

/// <summary>A stored document.</summary>
/// <param name="Partition">
/// 1 to 512 characters; any text, but those that Table Storage refuses (/ \ # ? and the like) count as three.
/// </param>
/// <param name="Key">1 to 512 characters; rows of a partition are ordered by it, ordinally.</param>
/// <param name="Json">The document; up to 500,000 characters.</param>
/// <param name="ETag">Changes with every write; empty on a row that was not read from a store.</param>
internal sealed record Row(string Partition, string Key, string Json, string ETag = "");
