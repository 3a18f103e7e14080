using Alerts.Feeds;
using Alerts.Site.Api;
using Alerts.Site.Views;

namespace Alerts.Site.Reading;

/// <summary>How the feeds are doing, for people and for programs. What an operator took out is not shown.</summary>
internal sealed class FeedBoard(FeedStore feeds, TimeProvider time)
{
    /// <summary>Failing ones first, then stale ones.</summary>
    public async Task<FeedsView> ViewAsync(CancellationToken cancel)
    {
        var now = time.GetUtcNow();
        return new([
            .. (await ReadAsync(cancel))
                .Select(feed => View(feed, now))
                .OrderBy(feed =>
                    feed.State switch
                    {
                        "failing" => 0,
                        "stale" => 1,
                        _ => 2,
                    }
                )
                .ThenBy(feed => feed.Outlet, StringComparer.OrdinalIgnoreCase),
        ]);
    }

    public async Task<FeedList> ListAsync(CancellationToken cancel)
    {
        var now = time.GetUtcNow();
        return new([.. (await ReadAsync(cancel)).Select(feed => FeedList.Health.Of(feed, now))]);
    }

    internal static FeedView View(Feed feed, DateTimeOffset now) =>
        new(
            SafeText.Line(feed.Name),
            State(feed) is "good" && FeedFreshness.IsStale(feed, now) ? "stale" : State(feed),
            (feed.LastError ?? FeedFreshness.Explain(feed, now) ?? feed.Note) is { } detail ? SafeText.Line(detail) : null,
            feed.LastSuccess is { } success ? TimeView.Of(success) : null
        );

    /// <returns>
    /// "good", "failing", "ended" (the publisher took it away), "paused" (an operator did), or "waiting" (not visited yet).
    /// </returns>
    internal static string State(Feed feed) =>
        feed switch
        {
            { Ended: true } => "ended",
            { Paused: true } => "paused",
            { LastFailure: not null } => "failing",
            { LastSuccess: not null } => "good",
            _ => "waiting",
        };

    private async Task<IEnumerable<Feed>> ReadAsync(CancellationToken cancel) =>
        (await feeds.ListAsync(cancel)).Select(stored => stored.Value).Where(feed => !feed.Removed);
}
