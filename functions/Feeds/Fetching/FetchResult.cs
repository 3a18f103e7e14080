using Alerts.Feeds.Parsing;
using Alerts.Feeds.Registry;

namespace Alerts.Feeds.Fetching;

internal abstract record FetchResult
{
    /// <param name="BodyHash">Hex; equal bodies have equal hashes.</param>
    /// <param name="AskedWait">
    /// The wait that the publisher asks for, by header or in the feed; null without one.
    /// </param>
    internal sealed record Fetched(ParsedFeed Feed, string? ETag, string? LastModified, string BodyHash, TimeSpan? AskedWait) : FetchResult;

    internal sealed record NotModified(TimeSpan? AskedWait) : FetchResult;

    /// <summary>301 or 308: <paramref name="To"/> is the address from now on, and <paramref name="Then"/> its answer.</summary>
    internal sealed record Moved(Uri To, FetchResult Then) : FetchResult;

    internal sealed record Gone : FetchResult;

    /// <param name="Detail">One sentence for the operator.</param>
    /// <param name="RetryAfter">The wait that the server asks for; null without one.</param>
    internal sealed record Failed(FetchFailure Reason, string Detail, TimeSpan? RetryAfter = null) : FetchResult
    {
        /// <summary>The publisher's input breaks the reader in an unforeseen way.</summary>
        public static Failed Of(Uri address, Exception cause) =>
            new(FetchFailure.Unreadable, $"{address.Host}: {UnreadableReason.BreaksReader.Explain()}.") { Cause = cause };

        public Exception? Cause { get; init; }
    }
}
