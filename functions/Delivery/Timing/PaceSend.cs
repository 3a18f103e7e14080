namespace Alerts.Delivery.Timing;

/// <summary>An alert that was let out on its own.</summary>
/// <param name="Id">The delivery's.</param>
internal sealed record PaceSend(string Id, DateTimeOffset At);
