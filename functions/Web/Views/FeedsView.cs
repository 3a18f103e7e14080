namespace Alerts.Web.Views;

public sealed record FeedsView(IReadOnlyList<FeedView> Feeds)
{
    public int Good => Feeds.Count(feed => feed.State == "good");

    public int Stale => Feeds.Count(feed => feed.State == "stale");

    public int Failing => Feeds.Count(feed => feed.State == "failing");
}

/// <summary>Whether a feed can be read.</summary>
/// <param name="State">
/// "good", "stale" (readable, but without news for longer than ever before), "failing", "ended" (by the publisher) or "waiting" (not
/// read yet).
/// </param>
/// <param name="Detail">Why it fails or is stale, in words; null otherwise.</param>
/// <param name="Read">When it was last read; null for never.</param>
public sealed record FeedView(string Outlet, string State, string? Detail, TimeView? Read);
