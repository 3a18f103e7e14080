using Alerts.Feeds.Fetching;
using Alerts.Feeds.Registry;
using Alerts.Platform.Net;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Alerts.Feeds;

internal static class FeedsServices
{
    public static IServiceCollection AddFeeds(this IServiceCollection services)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.AddOptions<FeedsOptions>().BindConfiguration("Feeds").ValidateDataAnnotations().ValidateOnStart();
        // FeedsOptions.Timeout limits the visit, redirects and body included.
        services
            .AddGuardedHttpClient(FeedClient.Name, Timeout.InfiniteTimeSpan)
            .AddHttpMessageHandler(services => FeedConnect.Handler(services.GetRequiredService<TimeProvider>()));
        return services
            .AddSingleton<FeedStore>()
            .AddSingleton<HostLeases>()
            .AddSingleton<FeedClient>()
            .AddSingleton<FeedVisitor>()
            .AddSingleton<OutletListLoader>()
            .AddSingleton<FeedPoller>()
            .AddSingleton<SeenSweeper>()
            .AddSingleton<FeedFetcher>();
    }
}
