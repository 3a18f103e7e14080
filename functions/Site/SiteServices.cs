using Alerts.Site.Events;
using Alerts.Site.Reading;
using Alerts.Site.Requests;
using Alerts.Site.Situations;

namespace Alerts.Site;

internal static class SiteServices
{
    public static IServiceCollection AddSite(this IServiceCollection services)
    {
        services.AddOptions<SiteOptions>().BindConfiguration("Site").ValidateDataAnnotations().ValidateOnStart();
        return services
            .AddSingleton<PageRenderer>()
            .AddSingleton<Answers>()
            .AddSingleton<ErrorAnswer>()
            .AddSingleton<IncidentSearch>()
            .AddSingleton<ProvinceBoard>()
            .AddSingleton<FeedBoard>()
            .AddSingleton<StatsCounter>()
            .AddSingleton<SituationReporter>()
            .AddSingleton<HealthPages>()
            .AddSingleton<IncidentPages>()
            .AddSingleton<StatsPages>()
            .AddSingleton<SituationPages>()
            .AddSingleton<SubscribePages>()
            .AddSingleton<LinkPages>()
            .AddSingleton<ManageViews>()
            .AddSingleton<ManagePages>()
            .AddSingleton<WebhookPages>()
            .AddSingleton<OutboxAccess>()
            .AddSingleton<OutboxPages>()
            .AddSingleton<OpenDataPages>()
            .AddSingleton<EventsDoor>()
            .AddSingleton<EmailEvents>()
            .AddSingleton<BounceEvents>()
            .AddSingleton<SignUpEndpoint>();
    }
}
