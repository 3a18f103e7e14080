using Alerts.Delivery.Messages;

namespace Alerts.Delivery.Webhooks.Calls;

/// <summary>A post to a receiver. Address and headers hold secrets, which <see cref="ToString"/> never shows.</summary>
/// <param name="Url">May differ from the subscriber's address: a secret there may be a header here.</param>
/// <param name="ContentType">With its parameters.</param>
internal sealed record WebhookCall(Uri Url, string ContentType, byte[] Body)
{
    public IReadOnlyDictionary<string, string> Headers { get; init; } = new Dictionary<string, string>();

    /// <summary>
    /// What later messages about the incident can refer to, if the caller chooses it; null if the answer does, or nothing can.
    /// </summary>
    public string? Reference { get; init; }

    public override string ToString() => $"WebhookCall ({ContentType}, {Body.Length} bytes)";
}

/// <summary>An alert for a webhook.</summary>
/// <param name="Earlier">
/// References of earlier messages about the incident, as <see cref="SendResult.Sent.Reference"/>, oldest first; empty if the format does
/// not use them.
/// </param>
internal sealed record WebhookLetter(Alert Alert, IReadOnlyList<string> Earlier)
{
    public Uri Address => new(Alert.To.Address);
}
