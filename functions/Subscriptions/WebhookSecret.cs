using System.Security.Cryptography;

namespace Alerts.Subscriptions;

/// <summary>Signing secrets as Standard Webhooks 1.0.0 writes them: "whsec_" and the Base64 of 24 to 64 random bytes.</summary>
internal static class WebhookSecret
{
    public const string Prefix = "whsec_";

    private const int Bytes = 32;

    public static string New() => Prefix + Convert.ToBase64String(RandomNumberGenerator.GetBytes(Bytes));

    public static byte[] Key(string secret) => Convert.FromBase64String(secret[Prefix.Length..]);
}
