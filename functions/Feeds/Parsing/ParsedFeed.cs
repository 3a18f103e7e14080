namespace Alerts.Feeds.Parsing;

/// <summary>A feed as its publisher wrote it, made clean.</summary>
/// <param name="Title">Plain text; empty when there is none.</param>
/// <param name="Entries">In the feed's order; empty when it has none.</param>
/// <param name="AskedInterval">
/// How long the publisher asks to wait between two visits (RSS ttl, sy:updatePeriod); null when it does not.
/// </param>
internal sealed record ParsedFeed(string Title, IReadOnlyList<ParsedEntry> Entries, TimeSpan? AskedInterval)
{
    /// <summary>It is longer than what is read of a feed that has to be repaired: later entries are not among these.</summary>
    public bool IsCut { get; init; }
}
