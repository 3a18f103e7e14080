using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Alerts.Delivery.Messages;
using Alerts.Subscriptions.Subscribers;

namespace Alerts.Delivery.Webhooks.Calls;

internal static class SignedHeaders
{
    public static IReadOnlyDictionary<string, string> Of(Alert alert, byte[] body, DateTimeOffset now) =>
        new Dictionary<string, string>
        {
            ["webhook-id"] = alert.Id,
            ["webhook-timestamp"] = now.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture),
            ["webhook-signature"] = WebhookSignature.Sign(Secrets(alert, now), alert.Id, now, body),
        };

    // A confirmation is signed by the new sign-up's secret, even while an earlier one is valid.
    private static IEnumerable<string> Secrets(Alert alert, DateTimeOffset now) =>
        alert.Content is AlertContent.Confirming { Proposal.Secret: { } proposed }
            ? [proposed]
            : [.. alert.To.Secrets, .. alert.To.Retiring.Where(old => now < old.Until).Select(old => old.Secret)];
}

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
