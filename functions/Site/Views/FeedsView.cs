namespace Alerts.Site.Views;

/// <summary>All feeds, failing ones first, then stale ones.</summary>
public sealed record FeedsView(IReadOnlyList<FeedView> Feeds)
{
    public int Good => Feeds.Count(feed => feed.State == "good");

    public int Stale => Feeds.Count(feed => feed.State == "stale");

    public int Failing => Feeds.Count(feed => feed.State == "failing");
}
