using Alerts.Feeds.Parsing;
using Alerts.Feeds.Registry;

namespace Alerts.Feeds.Fetching;

/// <summary>How a visit of a feed went.</summary>
internal abstract record FetchResult
{
    /// <param name="BodyHash">Hex; equal bodies have equal hashes.</param>
    /// <param name="AskedWait">
    /// How long the publisher asks to wait until the next visit, by header or in the feed; null when it does not.
    /// </param>
    internal sealed record Fetched(ParsedFeed Feed, string? ETag, string? LastModified, string BodyHash, TimeSpan? AskedWait) : FetchResult;

    internal sealed record NotModified(TimeSpan? AskedWait) : FetchResult;

    /// <summary>
    /// 301 or 308: from now on it is <paramref name="To"/> that is asked. <paramref name="Then"/> is what came from there.
    /// </summary>
    internal sealed record Moved(Uri To, FetchResult Then) : FetchResult;

    internal sealed record Gone : FetchResult;

    /// <param name="Detail">One sentence for the operator.</param>
    /// <param name="RetryAfter">What the server asks for; null when it does not.</param>
    internal sealed record Failed(FetchFailure Reason, string Detail, TimeSpan? RetryAfter = null) : FetchResult
    {
        /// <summary>What the publisher sends breaks our reader in a way that the reader has no name for.</summary>
        public static Failed Of(Uri address, Exception cause) =>
            new(FetchFailure.Unreadable, $"{address.Host}: {UnreadableReason.BreaksReader.Explain()}.") { Cause = cause };

        /// <summary>For the log; null for a failure that has a name.</summary>
        public Exception? Cause { get; init; }
    }
}
