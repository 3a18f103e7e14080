namespace Alerts.Subscriptions;

/// <summary>What was held back is due.</summary>
/// <param name="At">The minute that it was held back until.</param>
/// <param name="Id">On a retry: the digest that failed. Null: whatever is due.</param>
internal sealed record DigestDue(DateTimeOffset At, string? Id = null);
