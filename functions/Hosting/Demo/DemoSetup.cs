using Alerts.Feeds;

namespace Alerts.Hosting.Demo;

/// <summary>Puts the demo's feeds and readers where an operator and readers would have put theirs.</summary>
internal sealed class DemoSetup(FeedStore feeds, DemoNews news, DemoReaders readers)
{
    /// <summary>Done again on the same data, it changes nothing.</summary>
    /// <param name="address">Where the demo is served, without a slash at the end.</param>
    public async Task RunAsync(string address, CancellationToken cancel)
    {
        foreach (var outlet in news.Outlets)
        {
            var feed = new Outlet(outlet.Name, null, new Uri(DemoLinks.Feed(address, outlet.Id))).ToFeed();
            await feeds.AddAsync(feed with { Listed = false }, cancel);
        }

        await readers.SubscribeAsync(address, cancel);
    }
}
