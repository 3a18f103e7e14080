namespace Alerts.Delivery.Webhooks;

/// <summary>An alert to be written for a webhook.</summary>
/// <param name="Earlier">
/// What this receiver was sent about the incident before, as <see cref="SendResult.Sent.Reference"/>, the first first; empty where the
/// format has no use for it.
/// </param>
internal sealed record WebhookLetter(Alert Alert, IReadOnlyList<string> Earlier)
{
    public Uri Address => new(Alert.To.Address);
}
