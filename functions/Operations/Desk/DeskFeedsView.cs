using System.Globalization;
using Alerts.Feeds;
using Alerts.Site;
using Alerts.Site.Views;

namespace Alerts.Operations.Desk;

/// <summary>All feeds, failing ones first.</summary>
public sealed record DeskFeedsView(DeskFrame Frame, IReadOnlyList<DeskFeedsView.Feed> Feeds)
{
    /// <param name="State">"good", "stale", "failing", "paused", "removed", "ended" or "waiting".</param>
    /// <param name="Error">Why the last visit failed, or that it is stale; null when neither.</param>
    public sealed record Feed(
        string Id,
        string Outlet,
        string Address,
        string State,
        string? Error,
        string Facts,
        TimeView? Read,
        bool Stopped
    )
    {
        internal static Feed Of(Alerts.Feeds.Feed feed, DateTimeOffset now) =>
            new(
                feed.Id,
                SafeText.Line(feed.Name),
                SafeText.Line(feed.Address.OriginalString),
                Word(feed) is "good" && FeedFreshness.IsStale(feed, now) ? "stale" : Word(feed),
                (feed.LastError ?? FeedFreshness.Explain(feed, now)) is { } error ? SafeText.Line(error) : null,
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{feed.EntriesSeen} entries; {(feed.Failures > 0 ? $"{feed.Failures} failures in a row; " : "")}every {feed.Interval.TotalMinutes:0} min"
                ),
                feed.LastSuccess is { } read ? TimeView.Of(read) : null,
                feed.Paused || feed.Removed || feed.Ended
            );

        private static string Word(Alerts.Feeds.Feed feed) =>
            feed switch
            {
                { Removed: true } => "removed",
                { Ended: true } => "ended",
                { Paused: true } => "paused",
                { LastFailure: not null } => "failing",
                { LastSuccess: not null } => "good",
                _ => "waiting",
            };
    }
}
