using Alerts.Feeds;
using Alerts.Site.Api;
using Alerts.Site.Views;

namespace Alerts.Site.Reading;

/// <summary>How the feeds are doing, for people and for programs. What an operator took out is not shown.</summary>
internal sealed class FeedBoard(FeedStore feeds)
{
    /// <summary>Failing ones first.</summary>
    public async Task<FeedsView> ViewAsync(CancellationToken cancel) => new(
        [.. (await ReadAsync(cancel)).Select(View).OrderBy(feed => feed.State != "failing").ThenBy(feed => feed.Outlet, StringComparer.OrdinalIgnoreCase)]);

    public async Task<FeedList> ListAsync(CancellationToken cancel) => new([.. (await ReadAsync(cancel)).Select(FeedList.Health.Of)]);

    internal static FeedView View(Feed feed) => new(
        SafeText.Line(feed.Outlet),
        State(feed),
        feed.LastError is { } error ? SafeText.Line(error) : null,
        feed.LastSuccess is { } success ? TimeView.Of(success) : null);

    /// <returns>"good", "failing", "ended" (the publisher took it away), "paused" (an operator did), or "waiting" (not visited yet).</returns>
    internal static string State(Feed feed) => feed switch
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
