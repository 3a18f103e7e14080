using System.Buffers;

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
