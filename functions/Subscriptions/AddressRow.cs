namespace Alerts.Subscriptions;

/// <summary>Who has an address.</summary>
internal sealed record AddressRow(string Subscriber);
