namespace Alerts.Feeds.Parsing;

/// <summary>One item of a feed. Texts are plain, with white space folded; empty when the feed has none.</summary>
internal sealed record ParsedEntry
{
    /// <summary>guid, id or rdf:about, as it is written.</summary>
    public string Id { get; init; } = "";

    public string Title { get; init; } = "";

    /// <summary>Resolved against xml:base and the feed's address where those are known.</summary>
    public string Link { get; init; } = "";

    /// <summary>What the feed calls description or summary; else its content.</summary>
    public string Summary { get; init; } = "";

    /// <summary>The whole article, where the feed carries it; else empty.</summary>
    public string Content { get; init; } = "";

    public DateTimeOffset? Published { get; init; }

    public DateTimeOffset? Updated { get; init; }
}
