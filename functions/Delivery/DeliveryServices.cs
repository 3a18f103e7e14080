using Alerts.Delivery.Bounces;
using Alerts.Delivery.Digests;
using Alerts.Delivery.Mails;
using Alerts.Delivery.Tally;
using Alerts.Delivery.Timing;
using Alerts.Delivery.Webhooks;
using Alerts.Network;
using Alerts.Subscriptions;

namespace Alerts.Delivery;

internal static class DeliveryServices
{
    public static IServiceCollection AddDelivery(this IServiceCollection services)
    {
        services.AddOptions<DeliveryOptions>().BindConfiguration("Delivery").ValidateDataAnnotations().ValidateOnStart();

        return services
            .AddSingleton<Links>()
            .AddMails()
            .AddWebhooks()
            .AddSingleton<IHoldings, AlertLetters>()
            .AddSingleton<DeliveryLog>()
            .AddSingleton<IHoldings>(services => services.GetRequiredService<DeliveryLog>())
            .AddSingleton<DeliveryStore>()
            .AddSingleton<Consequences>()
            .AddSingleton<DueIndex>()
            .AddSingleton<HeldStore>()
            .AddSingleton<IHoldings>(services => services.GetRequiredService<HeldStore>())
            .AddSingleton<DigestMaker>()
            .AddSingleton<DigestDesk>()
            .AddSingleton<DigestPlanner>()
            .AddSingleton<PaceStore>()
            .AddSingleton<Timetable>()
            .AddSingleton<FailingReceivers>()
            .AddSingleton(Guarded)
            .AddSingleton<AttemptEnds>()
            .AddSingleton<SingleAttempt>()
            .AddSingleton<SingleDelivery>()
            .AddSingleton<SlowSends>()
            .AddHostedService(services => services.GetRequiredService<SlowSends>())
            .AddSingleton<PageSender>()
            .AddSingleton<BouncedOwners>()
            .AddSingleton<BounceRecorder>()
            .AddSingleton<MailEventRecorder>()
            .AddSingleton<DeliveryTally>()
            .AddSingleton<TallyStore>()
            .AddHostedService<TallyWriter>()
            .AddSingleton<AlertSender>();
    }

    // Whatever the channels are, nothing reaches one but past the list of suppressed addresses.
    private static Channels Guarded(IServiceProvider services) =>
        ActivatorUtilities.CreateInstance<Channels>(
            services,
            services
                .GetServices<IChannel>()
                .Select(channel => new SuppressedChannel(channel, services.GetRequiredService<Suppression>()))
                .ToList<IChannel>()
        );
}
