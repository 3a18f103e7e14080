using System.Globalization;
using System.Net.Mail;
using System.Text.Json.Serialization;

namespace Alerts.Subscriptions.Subscribers;

/// <summary>Users' mail addresses: one plain mailbox, in a form that every mail server takes.</summary>
internal static class MailboxAddress
{
    // RFC 5321 4.5.3.1: 64 octets before the @, and 254 in all, as errata 1690 of RFC 3696 works out.
    private const int MostLocal = 64;
    private const int MostInAll = 254;

    private static readonly IdnMapping Idn = new() { UseStd3AsciiRules = true };

    /// <returns>The mailbox with its domain in lower-case ASCII (punycode); null when mail cannot be sent to it.</returns>
    public static string? Normalise(string text)
    {
        var trimmed = text.Trim();
        var at = trimmed.LastIndexOf('@');
        if (at is < 1 or > MostLocal || trimmed.Length > MostInAll || !trimmed[..at].All(IsLocal))
            return null;
        return
            Ascii(trimmed[(at + 1)..]) is { } domain
            && MailAddress.TryCreate(trimmed[..at] + "@" + domain, out var address)
            && address.DisplayName.Length == 0
            ? address.Address
            : null;
    }

    // Atoms and dots of RFC 5322 3.2.3. Few servers take quoted local parts or non-ASCII ones (RFC 6531).
    private static bool IsLocal(char c) => char.IsAsciiLetterOrDigit(c) || "!#$%&'*+-/=?^_`{|}~.".Contains(c, StringComparison.Ordinal);

    private static string? Ascii(string domain)
    {
        try
        {
            var ascii = Idn.GetAscii(domain).ToLowerInvariant();
            return ascii.Contains('.', StringComparison.Ordinal) && !ascii.StartsWith('.') && !ascii.EndsWith('.') ? ascii : null;
        }
        catch (ArgumentException)
        {
            // IdnMapping reports an invalid domain only by this exception.
            return null;
        }
    }
}

[JsonConverter(typeof(JsonStringEnumConverter<ChannelKind>))]
internal enum ChannelKind
{
    [JsonStringEnumMemberName("email")]
    Email,

    [JsonStringEnumMemberName("webhook")]
    Webhook,
}
