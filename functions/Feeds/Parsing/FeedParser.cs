using System.Buffers;
using Alerts.Feeds.Registry;

namespace Alerts.Feeds.Parsing;

/// <summary>
/// Turns bytes into entries, for feeds as publishers really send them. Never throws and always ends: work is linear in the size, and
/// depth, entries and memory are limited. DTDs are skipped, so no entity is expanded or fetched.
/// </summary>
internal static class FeedParser
{
    public const int MaxBytes = 10_000_000;

    /// <summary>A longer feed is read up to here: feeds put the newest first.</summary>
    public const int MaxEntries = 2_000;

    private static readonly SearchValues<char> Binary = SearchValues.Create("\0\u0001\u0002\u0003\u0004\u0005\u0006");

    /// <param name="charset">From the HTTP header; null without one.</param>
    /// <param name="address">Where the feed came from, to resolve relative links; null leaves them relative.</param>
    public static FeedParseResult Parse(ReadOnlyMemory<byte> bytes, string? charset, Uri? address)
    {
        if (bytes.Length > MaxBytes)
            return new FeedParseResult.Unreadable(UnreadableReason.TooLarge);
        try
        {
            return Read(bytes, charset, address);
        }
        // The isolation point: one feed of many, with input from a stranger.
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

internal abstract record FeedParseResult
{
    internal sealed record Parsed(ParsedFeed Feed) : FeedParseResult;

    /// <summary>The feed cannot be read; only the publisher can repair it.</summary>
    /// <param name="Cause">The exception, for the log; null when the reason says it all.</param>
    internal sealed record Unreadable(UnreadableReason Reason, Exception? Cause = null) : FeedParseResult;
}

/// <summary>A feed after cleaning.</summary>
/// <param name="Title">Plain text; empty without one.</param>
/// <param name="Entries">In the feed's order.</param>
/// <param name="AskedInterval">
/// The wait between visits that the publisher asks for (RSS ttl, sy:updatePeriod); null without one.
/// </param>
internal sealed record ParsedFeed(string Title, IReadOnlyList<ParsedEntry> Entries, TimeSpan? AskedInterval)
{
    /// <summary>The feed needed a repair and is longer than a repair reads: later entries are missing.</summary>
    public bool IsCut { get; init; }
}

internal sealed record ParsedEntry
{
    public string Id { get; init; } = "";

    public string Title { get; init; } = "";

    public string Link { get; init; } = "";

    public string Summary { get; init; } = "";

    public string Content { get; init; } = "";

    public DateTimeOffset? Published { get; init; }

    public DateTimeOffset? Updated { get; init; }
}
