namespace Alerts.Subscriptions;

/// <summary>A watch in the index by topic.</summary>
internal sealed record WatchRow(string Subscriber, Watch Watch);
