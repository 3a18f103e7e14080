using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace Alerts.Subscriptions;

/// <summary>
/// The tokens in links, each for one purpose: who was forwarded an alert can unsubscribe its reader, which RFC 8058 cannot prevent,
/// but cannot confirm anything. A confirmation is bound to the list of watches that its mail showed.
/// </summary>
internal static class LinkToken
{
    // 128 bits: nobody guesses it, and the link stays on one line of a mail (RFC 8058 wants it unfolded).
    private const int Bytes = 16;

    public static string Unsubscribe(Subscriber subscriber) => For(subscriber, "unsubscribe");

    public static string Confirm(Subscriber subscriber, IEnumerable<Watch> watches) =>
        For(subscriber, "confirm " + string.Join('\n', watches));

    /// <summary>Compares in constant time.</summary>
    public static bool Matches(string expected, string given) =>
        CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(expected), Encoding.UTF8.GetBytes(given));

    private static string For(Subscriber subscriber, string purpose)
    {
        var mac = HMACSHA256.HashData(Encoding.UTF8.GetBytes(subscriber.Token), Encoding.UTF8.GetBytes(purpose));
        return Base64Url.EncodeToString(mac.AsSpan(0, Bytes));
    }
}
