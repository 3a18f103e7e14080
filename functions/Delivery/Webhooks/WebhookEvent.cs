namespace Alerts.Delivery.Webhooks;

/// <summary>The body of a webhook's call, as Standard Webhooks 1.0.0 shapes it.</summary>
/// <param name="Type">"incident.opened", "incident.updated", "incident.retracted" or "subscription.confirm".</param>
/// <param name="Timestamp">When it happened, not when it is sent.</param>
internal sealed record WebhookEvent<T>(string Type, DateTimeOffset Timestamp, T Data);
