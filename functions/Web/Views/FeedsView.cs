namespace Alerts.Web.Views;

/// <summary>All feeds, failing ones first, then stale ones.</summary>
public sealed record FeedsView(IReadOnlyList<FeedView> Feeds)
{
    public int Good => Feeds.Count(feed => feed.State == "good");

    public int Stale => Feeds.Count(feed => feed.State == "stale");

    public int Failing => Feeds.Count(feed => feed.State == "failing");
}

/// <summary>Whether a feed can be read.</summary>
/// <param name="State">
/// "good", "stale" (it can be read, and has nothing new for longer than ever before), "failing", "ended" (the publisher took it away) or
/// "waiting" (not read yet).
/// </param>
/// <param name="Detail">Why it fails or is stale, in words; null when it is neither.</param>
/// <param name="Read">When it was last read; null for never.</param>
public sealed record FeedView(string Outlet, string State, string? Detail, TimeView? Read);
