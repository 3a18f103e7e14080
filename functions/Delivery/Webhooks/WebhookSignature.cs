using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Alerts.Subscriptions;

namespace Alerts.Delivery.Webhooks;

/// <summary>Signatures of Standard Webhooks 1.0.0: HMAC-SHA256 over id, timestamp and body.</summary>
internal static class WebhookSignature
{
    /// <param name="secrets">Every active one signs, so that a receiver can change its own during rotation.</param>
    /// <returns>"v1,…", one a secret, with spaces between.</returns>
    public static string Sign(IEnumerable<string> secrets, string id, DateTimeOffset at, byte[] body)
    {
        var head = Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{id}.{at.ToUnixTimeSeconds()}."));
        byte[] signed = [.. head, .. body];
        return string.Join(
            ' ',
            secrets.Select(secret => "v1," + Convert.ToBase64String(HMACSHA256.HashData(WebhookSecret.Key(secret), signed)))
        );
    }
}
