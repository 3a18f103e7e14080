using Alerts.Feeds.Fetching;

namespace Alerts.Operations.Administration;

/// <summary>Fetches a feed now. Stores nothing.</summary>
internal sealed class FeedTest(FeedEdits feeds, FeedClient client, TimeProvider time)
{
    /// <summary>Reads nothing that is stored.</summary>
    public async Task<AdminResult> OfAddressAsync(string text, CancellationToken cancel)
    {
        var (address, mistake) = feeds.Check(text);
        return address is null ? mistake! : await FetchAsync(address, cancel);
    }

    /// <param name="which">A feed's id, or an address.</param>
    public async Task<AdminResult> OfFeedAsync(string which, CancellationToken cancel)
    {
        if (which.Contains("://", StringComparison.Ordinal))
            return await OfAddressAsync(which, cancel);
        var (feed, mistake) = await feeds.FindAsync(which, cancel);
        return feed is null ? mistake! : await FetchAsync(feed.Address, cancel);
    }

    private async Task<AdminResult> FetchAsync(Uri address, CancellationToken cancel)
    {
        var start = time.GetTimestamp();
        var result = await client.FetchAsync(address, null, null, cancel);
        var took = time.GetElapsedTime(start);
        return result is FetchResult.Moved(var to, var then)
            ? new AdminResult.FeedTested(address, to, then, took)
            : new AdminResult.FeedTested(address, null, result, took);
    }
}
