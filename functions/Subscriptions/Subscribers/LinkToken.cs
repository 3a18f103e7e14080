using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace Alerts.Subscriptions.Subscribers;

/// <summary>
/// The tokens in links, each for one purpose. A person who is forwarded an alert can unsubscribe its reader, which RFC 8058 cannot
/// prevent, but cannot confirm anything. A confirmation is bound to what its mail showed, so a later sign-up cannot change what an
/// earlier link confirms.
/// </summary>
internal static class LinkToken
{
    // 128 bits cannot be guessed and keep the link on one line of a mail (RFC 8058 wants it unfolded).
    private const int Bytes = 16;

    public static string Unsubscribe(Subscriber subscriber) => For(subscriber, "unsubscribe");

    /// <summary>
    /// For changing, pausing, exporting and erasing. A person who is forwarded the mail can do so too, as the page says.
    /// </summary>
    public static string Manage(Subscriber subscriber) => For(subscriber, "manage");

    /// <param name="wish">
    /// What is confirmed: <see cref="Proposal.Wish"/>, or <see cref="Proposal.WishOf(Subscriber)"/> of an earlier one.
    /// </param>
    public static string Confirm(Subscriber subscriber, string wish) => For(subscriber, "confirm " + wish);

    /// <summary>
    /// What a program answers to confirm. It differs from the link's token: a program that answers need not be able to open links.
    /// </summary>
    public static string Challenge(Subscriber subscriber, string wish) => For(subscriber, "challenge " + wish);

    public static bool Matches(string expected, string given) =>
        CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(expected), Encoding.UTF8.GetBytes(given));

    private static string For(Subscriber subscriber, string purpose)
    {
        var mac = HMACSHA256.HashData(Encoding.UTF8.GetBytes(subscriber.Token), Encoding.UTF8.GetBytes(purpose));
        return Base64Url.EncodeToString(mac.AsSpan(0, Bytes));
    }
}
