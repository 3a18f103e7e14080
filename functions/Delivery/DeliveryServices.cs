using Alerts.Delivery.Mails;
using Alerts.Delivery.Tally;
using Alerts.Delivery.Webhooks;
using Alerts.Network;
using Alerts.Subscriptions;
using Microsoft.Extensions.Options;

namespace Alerts.Delivery;

internal static class DeliveryServices
{
    public static IServiceCollection AddDelivery(this IServiceCollection services)
    {
        services.AddOptions<DeliveryOptions>().BindConfiguration("Delivery").ValidateDataAnnotations().ValidateOnStart();

        return services
            .AddSingleton<Links>()
            .AddSingleton<OutboxStore>()
            .AddSingleton<IHoldings>(services => services.GetRequiredService<OutboxStore>())
            .AddSingleton<OutboxChannel>()
            .AddSingleton<SmtpChannel>()
            .AddWebhooks()
            .AddSingleton<IChannel>(services => services.GetRequiredService<IOptions<DeliveryOptions>>().Value.Carrier == EmailCarrier.Smtp
                ? services.GetRequiredService<SmtpChannel>()
                : services.GetRequiredService<OutboxChannel>())
            .AddSingleton<DeliveryLog>()
            .AddSingleton<IHoldings>(services => services.GetRequiredService<DeliveryLog>())
            .AddSingleton<IMailCarrier>(services => services.GetRequiredService<IOptions<DeliveryOptions>>().Value.Carrier == EmailCarrier.Smtp
                ? services.GetRequiredService<SmtpChannel>()
                : services.GetRequiredService<OutboxChannel>())
            .AddSingleton<DeliveryStore>()
            .AddSingleton<Consequences>()
            .AddSingleton<SingleDelivery>()
            .AddSingleton<DeliveryTally>()
            .AddSingleton<TallyStore>()
            .AddHostedService<TallyWriter>()
            .AddSingleton<AlertSender>();
    }
}
