using System.Globalization;

namespace Alerts.Delivery.Webhooks;

/// <summary>The headers of Standard Webhooks 1.0.0, on every format that a program reads.</summary>
internal static class SignedHeaders
{
    /// <param name="now">Of this attempt.</param>
    public static IReadOnlyDictionary<string, string> Of(Alert alert, byte[] body, DateTimeOffset now) =>
        new Dictionary<string, string>
        {
            ["webhook-id"] = alert.Id,
            ["webhook-timestamp"] = now.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture),
            ["webhook-signature"] = WebhookSignature.Sign(Secrets(alert, now), alert.Id, now, body),
        };

    // A confirmation is signed by the secret that the sign-up answered with, even when an earlier one still counts.
    private static IEnumerable<string> Secrets(Alert alert, DateTimeOffset now) =>
        alert.Content is AlertContent.Confirming { Proposal.Secret: { } proposed }
            ? [proposed]
            : [.. alert.To.Secrets, .. alert.To.Retiring.Where(old => now < old.Until).Select(old => old.Secret)];
}
