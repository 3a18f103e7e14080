using Alerts.Feeds.Registry;

namespace Alerts.Hosting.Demo;

/// <summary>The outside world of the demo, served by itself: outlets' feeds and articles, and a receiver of webhooks.</summary>
internal static class DemoEndpoints
{
    public static IServiceCollection AddDemo(this IServiceCollection services) =>
        services
            .AddSingleton<DemoNews>()
            .AddSingleton<DemoStart>()
            .AddSingleton<DemoEnd>()
            .AddSingleton<DemoFeedPage>()
            .AddSingleton<DemoArticlePage>()
            .AddSingleton<DemoReaders>()
            .AddSingleton<DemoSetup>()
            .AddSingleton<DemoWebhookPage>();

    public static void MapDemo(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/demo/feeds/{outlet}.xml", (string outlet, DemoFeedPage page, HttpContext http) => page.GetAsync(outlet, http));
        routes.MapGet(
            "/demo/articles/{outlet}/{path}",
            (string outlet, string path, DemoArticlePage page, HttpContext http) => page.GetAsync(outlet, path, http)
        );
        routes.MapPost(DemoLinks.Webhook, (DemoWebhookPage page, HttpContext http) => page.PostAsync(http));
    }

    /// <summary>The address of this request, without a slash at the end, so that the demo's links work at any port.</summary>
    public static string Address(HttpRequest request) => $"{request.Scheme}://{request.Host}";
}

internal sealed class DemoSetup(FeedStore feeds, DemoNews news, DemoReaders readers)
{
    /// <summary>A repeat on the same data changes nothing.</summary>
    /// <param name="address">Where the demo is served, without a slash at the end.</param>
    public async Task RunAsync(string address, CancellationToken cancel)
    {
        var own = news
            .Outlets.Select(outlet => new Outlet(outlet.Name, null, new Uri(DemoLinks.Feed(address, outlet.Id))).ToFeed())
            .ToList();
        foreach (var stored in await feeds.ListAsync(cancel))
            if (own.Any(feed => IsOfAnotherStart(stored.Value, feed)))
                await feeds.DeleteAsync(stored.Value.Id, cancel);
        foreach (var feed in own)
            // Weeks of news come within its minute: until an outlet's next entry comes, its newest looks as if the outlet had stopped.
            await feeds.AddAsync(feed with { Listed = false, LongestGap = TimeSpan.FromDays(30) }, cancel);
        await readers.SubscribeAsync(address, cancel);
    }

    /// <summary>A start at another port leaves feeds that no longer answer.</summary>
    private static bool IsOfAnotherStart(Feed stored, Feed own) =>
        stored.Id != own.Id && stored.Address.IsLoopback && stored.Address.AbsolutePath == own.Address.AbsolutePath;
}
