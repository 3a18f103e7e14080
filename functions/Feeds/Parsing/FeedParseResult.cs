namespace Alerts.Feeds.Parsing;

/// <summary>What the bytes of a feed turned out to be.</summary>
internal abstract record FeedParseResult
{
    internal sealed record Parsed(ParsedFeed Feed) : FeedParseResult;

    /// <summary>Nothing can be read from it; asking again helps only when the publisher mends it.</summary>
    /// <param name="Cause">What broke, for the log; null when the reason says it all.</param>
    internal sealed record Unreadable(UnreadableReason Reason, Exception? Cause = null) : FeedParseResult;
}
