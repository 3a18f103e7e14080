using Alerts.Feeds;
using Alerts.Feeds.Registry;
using Alerts.Web.Api;
using Alerts.Web.Rendering;
using Alerts.Web.Views;

namespace Alerts.Web.Reading;

internal sealed class FeedBoard(FeedStore feeds, TimeProvider time)
{
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
            PageText.Line(feed.Name),
            FeedFreshness.State(feed) is "good" && FeedFreshness.IsStale(feed, now) ? "stale" : FeedFreshness.State(feed),
            (feed.LastError ?? FeedFreshness.Explain(feed, now) ?? feed.Note) is { } detail ? PageText.Line(detail) : null,
            feed.LastSuccess is { } success ? TimeView.Of(success) : null
        );

    private async Task<IEnumerable<Feed>> ReadAsync(CancellationToken cancel) =>
        (await feeds.ListAsync(cancel)).Select(stored => stored.Value).Where(feed => !feed.Removed);
}
