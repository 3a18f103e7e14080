namespace Alerts.Feeds.Parsing;

/// <param name="IsFeed">There is an element in it that only feeds have.</param>
/// <param name="IsWebPage">There is an element in it that pages for people have.</param>
internal sealed record RepairedFeed(string Xml, bool IsFeed, bool IsWebPage)
{
    /// <summary>The source goes on where the repair ended: entries may be missing.</summary>
    public bool IsCut { get; init; }
}
