using Alerts.Feeds.Registry;

namespace Alerts.Feeds.Fetching;

/// <summary>Asks a publisher for a feed while no other worker asks the same host.</summary>
internal sealed class FeedVisitor(HostLeases hosts, FeedClient client)
{
    /// <param name="whole">All of it, also when the publisher would say that it did not change.</param>
    /// <returns>Null while the host is taken.</returns>
    public async Task<FetchResult?> VisitAsync(Feed feed, bool whole, CancellationToken cancel)
    {
        if (await hosts.TakeAsync(feed.Address, cancel) is not { } lease)
            return null;
        await using (lease)
            return await client.FetchAsync(feed.Address, whole ? null : feed.ETag, whole ? null : feed.LastModified, cancel);
    }
}
