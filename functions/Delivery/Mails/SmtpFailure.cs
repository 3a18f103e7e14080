using System.Globalization;
using System.Net.Mail;
using System.Text.RegularExpressions;

namespace Alerts.Delivery.Mails;

/// <summary>
/// What a mail server's refusal means: whose fault, and whether later helps. A refusal is the recipient's only where the server says so, by
/// its answer to RCPT or by an enhanced code (RFC 3463) about the address or its mailbox. Every other refusal (greeting, TLS, login, MAIL
/// FROM, DATA) is ours to put right, and the mail waits. Only its codes go into the reason: servers repeat the address in their words.
/// </summary>
internal static partial class SmtpFailure
{
    public static SendResult Read(SmtpException e)
    {
        var code = (int)e.StatusCode;
        var enhanced = Enhanced().Match(e.Message).Value;
        var reason = string.Create(CultureInfo.InvariantCulture, $"SMTP {code} {enhanced}").TrimEnd();
        return code < 400 ? new SendResult.Deferred("no mail server", OurSide: true)
            : !IsOfRecipient(e is SmtpFailedRecipientException, code, enhanced) ? new SendResult.Deferred(reason, OurSide: true)
            : code < 500 ? new SendResult.Deferred(reason)
            : new SendResult.Rejected(reason, EndsSubscription: GoneForGood().IsMatch(enhanced));
    }

    /// <param name="toRcpt">Whether the server answered RCPT TO with it.</param>
    private static bool IsOfRecipient(bool toRcpt, int code, string enhanced) => toRcpt
        ? code != (int)SmtpStatusCode.ServiceNotAvailable && code != AuthenticationRequired && !OursAtRcpt().IsMatch(enhanced)
        : OfRecipient().IsMatch(enhanced);

    private const int AuthenticationRequired = 530;

    [GeneratedRegex(@"\b[245]\.\d{1,3}\.\d{1,3}\b")]
    private static partial Regex Enhanced();

    // 5.1.7 and 5.1.8 are about the sender; 5.2.x is the recipient's mailbox.
    [GeneratedRegex(@"^[45]\.(1\.(?![78]$)\d+|2\.\d+)$")]
    private static partial Regex OfRecipient();

    // The sender's address; the server itself; the protocol; and "may not relay", which a missing login causes for every recipient. A
    // temporary 4.7.x is greylisting, which is by recipient.
    [GeneratedRegex(@"^([45]\.1\.[78]|[45]\.3\.\d+|5\.[57]\.\d+)$")]
    private static partial Regex OursAtRcpt();

    // No such mailbox, no such system, bad syntax, moved without forwarding, null MX (RFC 7505).
    [GeneratedRegex(@"^5\.1\.(1|2|3|6|10)$")]
    private static partial Regex GoneForGood();
}
