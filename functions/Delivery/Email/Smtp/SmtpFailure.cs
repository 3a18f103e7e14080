using System.Globalization;
using System.Net.Sockets;
using System.Text.RegularExpressions;
using Alerts.Delivery.Messages;
using MailKit;
using MailKit.Net.Smtp;
using MailKit.Security;

namespace Alerts.Delivery.Email.Smtp;

/// <summary>
/// What a mail server's refusal means: its cause, and whether a retry helps. It concerns the recipient only where the server says so, by
/// its answer to RCPT or by an enhanced code (RFC 3463) about the address or its mailbox. Every other refusal (greeting, TLS, login,
/// MAIL FROM, DATA) is for an operator to repair, and the mail waits; if the answer to DATA may concern the content, the result says so.
/// The reason has codes only, because servers' words repeat the address.
/// </summary>
internal static partial class SmtpFailure
{
    private const int ServiceNotAvailable = 421;
    private const int AuthenticationRequired = 530;

    /// <returns>Null when it is not a mail server's refusal, which means a bug.</returns>
    public static SendResult? Read(Exception refusal) =>
        refusal switch
        {
            SmtpCommandException answer => Read(answer),
            ServiceNotAuthenticatedException login => OfLogin(login),
            AuthenticationException { InnerException: SmtpCommandException answer } => Read(answer),
            AuthenticationException login => OfLogin(login),
            // No conversation: the connection failed or broke, TLS is missing or untrusted, or no login method fits.
            SmtpProtocolException or SslHandshakeException or IOException or SocketException or NotSupportedException =>
                new SendResult.Deferred("no mail server", OurSide: true),
            _ => null,
        };

    private static SendResult.Deferred OfLogin(Exception login) => new($"SMTP login {Codes(login.Message)}".TrimEnd(), OurSide: true);

    private static SendResult Read(SmtpCommandException answer)
    {
        var code = (int)answer.StatusCode;
        var enhanced = Enhanced().Match(answer.Message).Value;
        var reason = string.Create(CultureInfo.InvariantCulture, $"SMTP {code} {enhanced}").TrimEnd();
        return !IsOfRecipient(answer.ErrorCode == SmtpErrorCode.RecipientNotAccepted, code, enhanced)
                ? new SendResult.Deferred(reason, OurSide: true)
                {
                    OfContent = IsOfContent(answer.ErrorCode == SmtpErrorCode.MessageNotAccepted, code, enhanced),
                }
            : code < 500 ? new SendResult.Deferred(reason)
            : new SendResult.Rejected(reason, EndsSubscription: GoneForGood().IsMatch(enhanced));
    }

    /// <param name="toRcpt">Whether this answers RCPT TO.</param>
    private static bool IsOfRecipient(bool toRcpt, int code, string enhanced) =>
        toRcpt
            ? code is not (ServiceNotAvailable or AuthenticationRequired) && !OursAtRcpt().IsMatch(enhanced)
            : OfRecipient().IsMatch(enhanced);

    /// <param name="toData">Whether this answers the mail itself.</param>
    private static bool IsOfContent(bool toData, int code, string enhanced) =>
        toData && code is >= 500 and not AuthenticationRequired && (enhanced.Length == 0 || OfContent().IsMatch(enhanced));

    private static string Codes(string text) => string.Join(' ', Code().Matches(text).Select(code => code.Value).Take(2));

    [GeneratedRegex(@"\b[245]\.\d{1,3}\.\d{1,3}\b")]
    private static partial Regex Enhanced();

    [GeneratedRegex(@"\b[245]\d\d\b|\b[245]\.\d{1,3}\.\d{1,3}\b")]
    private static partial Regex Code();

    // 5.1.7 and 5.1.8 are about the sender; 5.2.x is the recipient's mailbox.
    [GeneratedRegex(@"^[45]\.(1\.(?![78]$)\d+|2\.\d+)$")]
    private static partial Regex OfRecipient();

    // Content, policy (which is what spam filters report), or too large a message. Without an enhanced code it may be any of these.
    [GeneratedRegex(@"^5\.([67]\.\d+|3\.4)$")]
    private static partial Regex OfContent();

    // The sender's address; the server itself; the protocol; and "may not relay", which a missing login causes for every recipient. A
    // temporary 4.7.x is greylisting, which is by recipient.
    [GeneratedRegex(@"^([45]\.1\.[78]|[45]\.3\.\d+|5\.[57]\.\d+)$")]
    private static partial Regex OursAtRcpt();

    // No such mailbox, no such system, bad syntax, moved without forwarding, null MX (RFC 7505).
    [GeneratedRegex(@"^5\.1\.(1|2|3|6|10)$")]
    private static partial Regex GoneForGood();
}
