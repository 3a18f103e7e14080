using System.ComponentModel.DataAnnotations;
using System.Net.Mail;

namespace Alerts.Delivery.Mails;

/// <summary>What is wrong with the settings of whoever carries mail.</summary>
internal static class CarrierCheck
{
    public static IEnumerable<ValidationResult> Of(DeliveryOptions options) => options.Carrier switch
    {
        EmailCarrier.Smtp => OfSmtp(options).Concat(OfSender(options)),
        EmailCarrier.Acs => OfAcs(options).Concat(OfSender(options)),
        _ => [],
    };

    private static IEnumerable<ValidationResult> OfSmtp(DeliveryOptions options)
    {
        if (string.IsNullOrEmpty(options.SmtpHost))
            yield return new("Delivery:SmtpHost is missing, and Delivery:Email is smtp; set it, or set Email to outbox.", [nameof(options.SmtpHost)]);
        if (options.SmtpPort == 465)
            yield return new("Delivery:SmtpPort 465 is not supported; use 587 with STARTTLS.", [nameof(options.SmtpPort)]);
        if (options.SmtpUser is null != options.SmtpPassword is null)
            yield return new("Delivery:SmtpUser and Delivery:SmtpPassword are set together or not at all.", [nameof(options.SmtpUser)]);
    }

    private static IEnumerable<ValidationResult> OfAcs(DeliveryOptions options)
    {
        if (options.AcsEndpoint is not { IsAbsoluteUri: true, Scheme: "https", UserInfo: "", PathAndQuery: "/", Fragment: "" })
        {
            yield return new(
                "Delivery:AcsEndpoint is not an address of Azure Communication Services; write it as https://<resource>.communication.azure.com.",
                [nameof(options.AcsEndpoint)]);
        }
    }

    private static IEnumerable<ValidationResult> OfSender(DeliveryOptions options)
    {
        if (!MailAddress.TryCreate(options.From, out _))
            yield return new("Delivery:From is not an email address; set the sender, such as Alerts <alerts@example.org>.", [nameof(options.From)]);
    }
}
