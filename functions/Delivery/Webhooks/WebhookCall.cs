namespace Alerts.Delivery.Webhooks;

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
