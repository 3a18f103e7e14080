using Alerts.Delivery.Messages;

namespace Alerts.Delivery.Webhooks.Calls;

/// <summary>What is posted to a receiver. Holds secrets in its address and headers, which never leave by <see cref="ToString"/>.</summary>
/// <param name="Url">May differ from the subscriber's address: what is a secret there may be a header here.</param>
/// <param name="ContentType">With its parameters.</param>
internal sealed record WebhookCall(Uri Url, string ContentType, byte[] Body)
{
    public IReadOnlyDictionary<string, string> Headers { get; init; } = new Dictionary<string, string>();

    /// <summary>
    /// What later messages about the incident can refer to, where the caller decides it; null where the answer does, or nothing can.
    /// </summary>
    public string? Reference { get; init; }

    public override string ToString() => $"WebhookCall ({ContentType}, {Body.Length} bytes)";
}

/// <summary>An alert to be written for a webhook.</summary>
/// <param name="Earlier">
/// What this receiver was sent about the incident before, as <see cref="SendResult.Sent.Reference"/>, the first first; empty where the
/// format has no use for it.
/// </param>
internal sealed record WebhookLetter(Alert Alert, IReadOnlyList<string> Earlier)
{
    public Uri Address => new(Alert.To.Address);
}
