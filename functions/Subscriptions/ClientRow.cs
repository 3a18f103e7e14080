namespace Alerts.Subscriptions;

/// <summary>How often a client signed up within an hour.</summary>
internal sealed record ClientRow(int Count);
