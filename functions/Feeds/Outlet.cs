namespace Alerts.Feeds;

/// <summary>A line of the list of outlets.</summary>
internal sealed record Outlet(string Name, Uri? Homepage, Uri Feed)
{
    public Feed ToFeed() => new() { Id = FeedKeys.FeedId(Feed), Outlet = Name, Homepage = Homepage, Address = Feed, Listed = true };
}
