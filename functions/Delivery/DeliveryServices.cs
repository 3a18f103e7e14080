using Alerts.Delivery.Bounces;
using Alerts.Delivery.Digests;
using Alerts.Delivery.Email;
using Alerts.Delivery.Ledger;
using Alerts.Delivery.Messages;
using Alerts.Delivery.Pipeline;
using Alerts.Delivery.Scheduling;
using Alerts.Delivery.Tally;
using Alerts.Delivery.Webhooks;
using Alerts.Subscriptions.Management;

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
            .AddSingleton<IPersonalData, AlertLetters>()
            .AddSingleton<DeliveryLog>()
            .AddSingleton<IPersonalData>(services => services.GetRequiredService<DeliveryLog>())
            .AddSingleton<DeliveryStore>()
            .AddSingleton<DeliverySideEffects>()
            .AddSingleton<DueIndex>()
            .AddSingleton<HeldStore>()
            .AddSingleton<IPersonalData>(services => services.GetRequiredService<HeldStore>())
            .AddSingleton<DigestMaker>()
            .AddSingleton<DigestStore>()
            .AddSingleton<DigestPlanner>()
            .AddSingleton<HourlyLimitStore>()
            .AddSingleton<SendScheduler>()
            .AddSingleton<FailingReceivers>()
            .AddSingleton<EligibleStep>()
            .AddSingleton<SuppressionStep>()
            .AddSingleton<AttemptStep>()
            .AddSingleton<AttemptRecorder>()
            .AddSingleton<DeliveryPipeline>()
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
}
