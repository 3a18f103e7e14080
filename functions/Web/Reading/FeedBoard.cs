using Alerts.Feeds;
using Alerts.Feeds.Registry;
using Alerts.Subscriptions.Topics;
using Alerts.Web.Api;
using Alerts.Web.Rendering;
using Alerts.Web.Views;

namespace Alerts.Web.Reading;

internal sealed class FeedBoard(FeedStore feeds, TimeProvider time)
{
    /// <summary>Feeds are asked every few minutes; after half an hour without any the service stands still.</summary>
    private static readonly TimeSpan Old = TimeSpan.FromMinutes(30);

    public async Task<FeedsView> ViewAsync(Language language, CancellationToken cancel)
    {
        var now = time.GetUtcNow();
        var read = (await ReadAsync(cancel)).ToList();
        var last = read.Max(feed => feed.LastSuccess);
        return new FeedsView(
            [
                .. read.Select(feed => View(feed, now, language))
                    .OrderBy(feed =>
                        feed.State switch
                        {
                            "failing" => 0,
                            "stale" => 1,
                            _ => 2,
                        }
                    )
                    .ThenBy(feed => feed.Outlet, StringComparer.OrdinalIgnoreCase),
            ],
            last is { } at ? TimeView.Ago(at, now, language) : null,
            read.Count > 0 && !(now - last < Old)
        );
    }

    public async Task<FeedList> ListAsync(CancellationToken cancel)
    {
        var now = time.GetUtcNow();
        return new([.. (await ReadAsync(cancel)).Select(feed => FeedList.Health.Of(feed, now))]);
    }

    internal static FeedView View(Feed feed, DateTimeOffset now, Language language) =>
        new(
            PageText.Line(feed.Name),
            FeedFreshness.State(feed) is "good" && FeedFreshness.IsStale(feed, now) ? "stale" : FeedFreshness.State(feed),
            (feed.LastError ?? FeedFreshness.Explain(feed, now) ?? feed.Note) is { } detail ? PageText.Line(detail) : null,
            feed.LastSuccess is { } success ? TimeView.Of(success, language) : null
        );

    private async Task<IEnumerable<Feed>> ReadAsync(CancellationToken cancel) =>
        (await feeds.ListAsync(cancel)).Select(stored => stored.Value).Where(feed => !feed.Removed);
}
