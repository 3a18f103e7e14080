namespace Alerts.Delivery.Digests;

/// <summary>A subscriber for whom something is held.</summary>
/// <param name="At">The minute from which it may be sent.</param>
internal sealed record DueRow(string Subscriber, DateTimeOffset At);
