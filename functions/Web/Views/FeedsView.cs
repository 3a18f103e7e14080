namespace Alerts.Web.Views;

/// <param name="LastRead">Of the feed that was read last; null where none was.</param>
/// <param name="IsOld">No feed was read for longer than feeds are left alone.</param>
public sealed record FeedsView(IReadOnlyList<FeedView> Feeds, TimeView? LastRead, bool IsOld)
{
    private const int MostNamed = 5;

    public int Good => Feeds.Count(feed => feed.State == "good");

    public int Stale => Feeds.Count(feed => feed.State == "stale");

    public int Failing => Feeds.Count(feed => feed.State == "failing");

    /// <summary>The outlets that do not answer, as many as fit into a line.</summary>
    public IReadOnlyList<string> Silent =>
        [.. Feeds.Where(feed => feed.State == "failing").Select(feed => feed.Outlet).Distinct().Take(MostNamed)];
}

/// <summary>Whether a feed can be read.</summary>
/// <param name="State">
/// "good", "stale" (readable, but without news for longer than ever before), "failing", "ended" (by the publisher) or "waiting" (not
/// read yet).
/// </param>
/// <param name="Detail">Why it fails or is stale, in words; null otherwise.</param>
/// <param name="Read">When it was last read; null for never.</param>
public sealed record FeedView(string Outlet, string State, string? Detail, TimeView? Read);
