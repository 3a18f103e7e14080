using Alerts.Storage.Azure;
using Alerts.Subscriptions;
using Azure.Identity;
using Microsoft.Extensions.Options;

namespace Alerts.Delivery.Mails;

internal static class MailServices
{
    public static IServiceCollection AddMails(this IServiceCollection services) => services
        .AddSingleton<OutboxStore>()
        .AddSingleton<IHoldings>(services => services.GetRequiredService<OutboxStore>())
        .AddSingleton<OutboxSweeper>()
        .AddSingleton<OutboxChannel>()
        .AddSingleton<SmtpChannel>()
        .AddSingleton(Acs)
        .AddSingleton<AcsChannel>()
        .AddSingleton<IChannel>(services => (IChannel)Carrier(services))
        .AddSingleton(Carrier);

    private static IMailCarrier Carrier(IServiceProvider services) => services.GetRequiredService<IOptions<DeliveryOptions>>().Value.Carrier switch
    {
        EmailCarrier.Acs => services.GetRequiredService<AcsChannel>(),
        EmailCarrier.Smtp => services.GetRequiredService<SmtpChannel>(),
        _ => services.GetRequiredService<OutboxChannel>(),
    };

    /// <summary>With the identity that storage is opened by; else with whatever the environment offers.</summary>
    private static AcsClient Acs(IServiceProvider services) => new(
        services.GetRequiredService<IOptions<DeliveryOptions>>().Value.AcsEndpoint!,
        AzureStorageAccount.Find(services.GetRequiredService<IConfiguration>())?.Token ?? new DefaultAzureCredential());
}
