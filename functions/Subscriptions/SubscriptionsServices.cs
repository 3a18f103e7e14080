using Alerts.Network;

namespace Alerts.Subscriptions;

internal static class SubscriptionsServices
{
    /// <summary>Needs a <see cref="TopicCatalogue"/>, which is made from the names that Classification knows.</summary>
    public static IServiceCollection AddSubscriptions(this IServiceCollection services)
    {
        // What a sign-up may give as a webhook is the guard's business.
        services.AddOptions<NetworkOptions>().BindConfiguration("Network").ValidateDataAnnotations().ValidateOnStart();
        return services
            .AddSingleton<SubscriberStore>()
            .AddSingleton<WatchIndex>()
            .AddSingleton<SignUp>()
            .AddSingleton<Confirmation>()
            .AddSingleton<Unsubscription>()
            .AddSingleton<Expiry>()
            .AddSingleton<Erasure>()
            .AddSingleton<AlertPlanner>();
    }
}
