namespace Alerts.Subscriptions;

/// <summary>An address, which only the row's key says, is never sent anything again.</summary>
internal sealed record SuppressedRow(SuppressionReason Reason, DateTimeOffset At);
