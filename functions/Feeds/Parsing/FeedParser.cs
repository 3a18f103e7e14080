using System.Buffers;
using Alerts.Feeds.Registry;

namespace Alerts.Feeds.Parsing;

/// <summary>
/// Bytes to entries, for feeds as publishers really send them. Never throws and always ends: work is linear in the size, and depth, entries
/// and memory are limited. DTDs are skipped, so no entity is expanded or fetched.
/// </summary>
internal static class FeedParser
{
    /// <summary>Unpacked.</summary>
    public const int MaxBytes = 10_000_000;

    /// <summary>The first ones of a longer feed are taken: newest first is what feeds do.</summary>
    public const int MaxEntries = 2_000;

    private static readonly SearchValues<char> Binary = SearchValues.Create("\0\u0001\u0002\u0003\u0004\u0005\u0006");

    /// <param name="charset">From the HTTP header; null when it does not say.</param>
    /// <param name="address">Where the feed was fetched from, to resolve relative links; null leaves them relative.</param>
    public static FeedParseResult Parse(ReadOnlyMemory<byte> bytes, string? charset, Uri? address)
    {
        if (bytes.Length > MaxBytes)
            return new FeedParseResult.Unreadable(UnreadableReason.TooLarge);
        try
        {
            return Read(bytes, charset, address);
        }
        // The isolation point: one feed of many, and what it sends is a stranger's.
#pragma warning disable CA1031
        catch (Exception error)
#pragma warning restore CA1031
        {
            return new FeedParseResult.Unreadable(UnreadableReason.BreaksReader, error);
        }
    }

    private static FeedParseResult Read(ReadOnlyMemory<byte> bytes, string? charset, Uri? address)
    {
        var text = FeedText.Decode(bytes.Span, charset);
        var start = text.AsSpan().TrimStart();
        if (start.IsEmpty)
            return new FeedParseResult.Unreadable(UnreadableReason.Empty);
        if (start[..Math.Min(start.Length, 1_000)].IndexOfAny(Binary) >= 0)
            return new FeedParseResult.Unreadable(UnreadableReason.NotText);
        return start[0] is '{' or '[' ? JsonFeed.Read(text, address) : XmlFeed.Read(text, address);
    }
}

/// <summary>What the bytes of a feed turned out to be.</summary>
internal abstract record FeedParseResult
{
    internal sealed record Parsed(ParsedFeed Feed) : FeedParseResult;

    /// <summary>Nothing can be read from it; asking again helps only when the publisher mends it.</summary>
    /// <param name="Cause">What broke, for the log; null when the reason says it all.</param>
    internal sealed record Unreadable(UnreadableReason Reason, Exception? Cause = null) : FeedParseResult;
}

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
