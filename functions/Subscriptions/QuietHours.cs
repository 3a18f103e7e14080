namespace Alerts.Subscriptions;

/// <summary>A time of each day in which nothing is sent that is not urgent; over midnight when it ends before it starts.</summary>
/// <param name="From">Inclusive, by the subscriber's clock.</param>
/// <param name="To">Exclusive; never the same as <paramref name="From"/>.</param>
internal sealed record QuietHours(TimeOnly From, TimeOnly To);
