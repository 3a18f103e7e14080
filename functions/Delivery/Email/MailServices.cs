using Alerts.Delivery.Email.Acs;
using Alerts.Delivery.Email.Bodies;
using Alerts.Delivery.Email.Outbox;
using Alerts.Delivery.Email.Quota;
using Alerts.Delivery.Email.Smtp;
using Alerts.Delivery.Messages;
using Alerts.Platform.Storage.Azure;
using Alerts.Subscriptions.Management;
using Alerts.Subscriptions.SignUps;
using Azure.Identity;
using Microsoft.Extensions.Options;

namespace Alerts.Delivery.Email;

internal static class MailServices
{
    public static IServiceCollection AddMails(this IServiceCollection services) =>
        services
            .AddSingleton<OutboxStore>()
            .AddSingleton<IPersonalData>(services => services.GetRequiredService<OutboxStore>())
            .AddSingleton<OutboxSweeper>()
            .AddSingleton<OutboxChannel>()
            .AddSingleton<SmtpConnections>()
            .AddSingleton<SmtpMessage>()
            .AddSingleton<SmtpChannel>()
            .AddSingleton<NoMailChannel>()
            .AddSingleton<MailTrouble>()
            .AddSingleton<IMailSignUps, MailSignUps>()
            .AddSingleton(Acs)
            .AddSingleton<AcsChannel>()
            .AddSingleton<EmailQuota>()
            .AddSingleton<IEmailQuota>(services => services.GetRequiredService<EmailQuota>())
            .AddSingleton(Channel)
            .AddSingleton<IChannel>(services => services.GetRequiredService<EmailQuotaChannel>())
            .AddSingleton<IMailCarrier>(services => services.GetRequiredService<EmailQuotaChannel>());

    private static EmailQuotaChannel Channel(IServiceProvider services) =>
        services.GetRequiredService<IOptions<DeliveryOptions>>().Value.Carrier switch
        {
            EmailCarrier.Acs => Limited<AcsChannel>(services),
            EmailCarrier.Smtp => Limited<SmtpChannel>(services),
            EmailCarrier.None => Limited<NoMailChannel>(services),
            _ => Limited<OutboxChannel>(services),
        };

    private static EmailQuotaChannel Limited<T>(IServiceProvider services)
        where T : IChannel, IMailCarrier =>
        new(
            services.GetRequiredService<T>(),
            services.GetRequiredService<T>(),
            services.GetRequiredService<EmailQuota>(),
            services.GetRequiredService<MailTrouble>()
        );

    /// <summary>With the identity that opens storage; else with what the environment offers.</summary>
    private static AcsClient Acs(IServiceProvider services) =>
        new(
            services.GetRequiredService<IOptions<DeliveryOptions>>().Value.AcsEndpoint!,
            AzureStorageAccount.Find(services.GetRequiredService<IConfiguration>())?.Token ?? new DefaultAzureCredential()
        );
}
