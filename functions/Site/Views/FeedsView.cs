namespace Alerts.Site.Views;

/// <summary>All feeds, failing ones first.</summary>
public sealed record FeedsView(IReadOnlyList<FeedView> Feeds)
{
    public int Good => Feeds.Count(feed => feed.State == "good");

    public int Failing => Feeds.Count(feed => feed.State == "failing");
}
