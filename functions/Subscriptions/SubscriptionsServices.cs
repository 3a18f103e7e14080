using Alerts.Platform.Net;
using Alerts.Platform.Security.Setup;
using Alerts.Subscriptions.Management;
using Alerts.Subscriptions.SignUps;
using Alerts.Subscriptions.Subscribers;
using Alerts.Subscriptions.Topics;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Alerts.Subscriptions;

internal static class SubscriptionsServices
{
    public static IServiceCollection AddSubscriptions(this IServiceCollection services)
    {
        // The guard decides which webhook addresses a sign-up may give.
        services.AddOptions<NetworkOptions>().BindConfiguration("Network").ValidateDataAnnotations().ValidateOnStart();
        services.AddOptions<SubscriptionsOptions>().BindConfiguration("Subscriptions").ValidateDataAnnotations().ValidateOnStart();
        services.TryAddSingleton(_ => new TopicCatalogue(TopicNames.Read()));
        return services
            .AddSecrets()
            .AddSingleton<SubscriberStore>()
            .AddSingleton<WatchIndex>()
            .AddSingleton<Settlement>()
            .AddSingleton<Suppression>()
            .AddSingleton<ClientLimit>()
            .AddSingleton<ProposalReader>()
            .AddSingleton<Enrolment>()
            .AddSingleton<SignUp>()
            .AddSingleton<Managing>()
            .AddSingleton<Export>()
            .AddSingleton<Confirmation>()
            .AddSingleton<Unsubscription>()
            .AddSingleton<Expiry>()
            .AddSingleton<SubscriberSweeper>()
            .AddSingleton<SubscriberEraser>()
            .AddSingleton<Erasure>()
            .AddSingleton<SubscriberRemover>()
            .AddSingleton<AlertPlanner>();
    }
}
