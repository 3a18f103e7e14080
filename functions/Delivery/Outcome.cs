using Alerts.Flow;
using Alerts.Subscriptions;

namespace Alerts.Delivery;

/// <summary>What became of one subscriber of a page.</summary>
/// <param name="Kind">For counting.</param>
/// <param name="Next">Her message for later, if any.</param>
/// <param name="Remember">What may be written only once <paramref name="Next"/> is queued.</param>
internal sealed record Outcome(OutcomeKind Kind, Outgoing? Next = null, Func<CancellationToken, Task>? Remember = null)
{
    /// <summary>Null for somebody whom nobody knows.</summary>
    public ChannelKind? Channel { get; init; }

    /// <summary>Why she gets nothing; null when it was sent before, or something was done.</summary>
    public SkipReason? Reason { get; init; }

    public static Outcome Skipped(SkipReason reason) => new(OutcomeKind.Skipped) { Reason = reason };
}
