using Alerts.Feeds;
using Alerts.Site.Reading;

namespace Alerts.Site.Api;

/// <summary>The health of the feeds as open data.</summary>
internal sealed record FeedList(IReadOnlyList<FeedList.Health> Feeds)
{
    /// <param name="State">"good", "failing", "ended" or "waiting".</param>
    /// <param name="Failures">In a row.</param>
    /// <param name="Error">Why the last visit failed, in a sentence; null when it did not.</param>
    internal sealed record Health(
        string Outlet,
        string? Homepage,
        string? Address,
        string State,
        DateTimeOffset? LastAttempt,
        DateTimeOffset? LastSuccess,
        DateTimeOffset? LastChanged,
        int Failures,
        string? Error,
        long EntriesSeen)
    {
        public static Health Of(Feed feed) => new(
            SafeText.Line(feed.Outlet),
            SafeText.Link(feed.Homepage),
            SafeText.Link(feed.Address),
            FeedBoard.State(feed),
            feed.LastAttempt,
            feed.LastSuccess,
            feed.LastChanged,
            feed.Failures,
            feed.LastError is { } error ? SafeText.Line(error) : null,
            feed.EntriesSeen);
    }
}
