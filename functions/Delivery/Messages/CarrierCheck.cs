using System.ComponentModel.DataAnnotations;
using System.Net.Mail;
using System.Security.Cryptography;

namespace Alerts.Delivery.Messages;

internal static class CarrierCheck
{
    public static IEnumerable<ValidationResult> Of(DeliveryOptions options) =>
        options.Carrier switch
        {
            EmailCarrier.Smtp => OfSmtp(options).Concat(OfSender(options)),
            EmailCarrier.Acs => OfAcs(options).Concat(OfSender(options)),
            _ => [],
        };

    private static IEnumerable<ValidationResult> OfSmtp(DeliveryOptions options)
    {
        if (string.IsNullOrEmpty(options.SmtpHost))
            yield return new(
                "Delivery:SmtpHost is missing, and Delivery:Email is smtp; set it, or set Email to outbox.",
                [nameof(options.SmtpHost)]
            );
        if (options.SmtpUser is null != options.SmtpPassword is null)
            yield return new("Delivery:SmtpUser and Delivery:SmtpPassword are set together or not at all.", [nameof(options.SmtpUser)]);
        if (options.DkimKeyFile is { Length: > 0 } file && DkimMistake(file, options) is { } mistake)
            yield return new(mistake, [nameof(options.DkimKeyFile)]);
    }

    private static string? DkimMistake(string file, DeliveryOptions options)
    {
        if (string.IsNullOrEmpty(options.DkimDomain))
            return "Delivery:DkimDomain is missing, and Delivery:DkimKeyFile is set; set the domain that signs, such as example.org.";
        try
        {
            using var key = RSA.Create();
            key.ImportFromPem(File.ReadAllText(file));
            return null;
        }
        catch (Exception wrong) when (wrong is IOException or UnauthorizedAccessException or ArgumentException or CryptographicException)
        {
            return $"Delivery:DkimKeyFile '{file}' cannot be read as an RSA key ({wrong.GetType().Name}); make one with `openssl genrsa "
                + $"2048`.";
        }
    }

    private static IEnumerable<ValidationResult> OfAcs(DeliveryOptions options)
    {
        if (options.AcsEndpoint is not { IsAbsoluteUri: true, Scheme: "https", UserInfo: "", PathAndQuery: "/", Fragment: "" })
        {
            yield return new(
                "Delivery:AcsEndpoint is not an address of Azure Communication Services; write it as "
                    + "https://<resource>.communication.azure.com.",
                [nameof(options.AcsEndpoint)]
            );
        }
    }

    private static IEnumerable<ValidationResult> OfSender(DeliveryOptions options)
    {
        if (!MailAddress.TryCreate(options.From, out _))
            yield return new(
                "Delivery:From is not an email address; set the sender, such as Alerts <alerts@example.org>.",
                [nameof(options.From)]
            );
    }
}
