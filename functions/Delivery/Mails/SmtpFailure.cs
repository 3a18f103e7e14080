using System.Globalization;
using System.Net.Mail;
using System.Text.RegularExpressions;

namespace Alerts.Delivery.Mails;

/// <summary>
/// What a mail server's refusal means: whose fault, and whether later helps. Only its codes go into the reason: servers repeat the
/// address in their words.
/// </summary>
internal static partial class SmtpFailure
{
    public static SendResult Read(SmtpException e)
    {
        var code = (int)e.StatusCode;
        var enhanced = Enhanced().Match(e.Message).Value;
        var reason = string.Create(CultureInfo.InvariantCulture, $"SMTP {code} {enhanced}").TrimEnd();
        return e.StatusCode switch
        {
            // No conversation at all, or none about this mail: connection, TLS, login, or the server is going down.
            SmtpStatusCode.GeneralFailure => new SendResult.Deferred("no mail server", OurSide: true),
            SmtpStatusCode.ServiceNotAvailable => new SendResult.Deferred(reason, OurSide: true),

            // 5.1.x is about the address (RFC 3463, 3.2); other refusals are of this mail or of us.
            _ when e is SmtpFailedRecipientException && GoneForGood().IsMatch(enhanced) => new SendResult.Rejected(reason, EndsSubscription: true),
            SmtpStatusCode.MailboxUnavailable or SmtpStatusCode.ExceededStorageAllocation or SmtpStatusCode.MailboxNameNotAllowed
                or SmtpStatusCode.UserNotLocalTryAlternatePath or SmtpStatusCode.TransactionFailed => new SendResult.Rejected(reason, EndsSubscription: false),
            _ when e is SmtpFailedRecipientException => new SendResult.Deferred(reason),
            _ => new SendResult.Deferred(reason, OurSide: true),
        };
    }

    [GeneratedRegex(@"\b[245]\.\d{1,3}\.\d{1,3}\b")]
    private static partial Regex Enhanced();

    // No such mailbox, no such system, bad syntax, moved without forwarding, null MX (RFC 7505).
    [GeneratedRegex(@"^5\.1\.(1|2|3|6|10)$")]
    private static partial Regex GoneForGood();
}
