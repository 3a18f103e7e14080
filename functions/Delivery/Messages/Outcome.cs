using Alerts.Platform.Messaging;
using Alerts.Subscriptions.Subscribers;

namespace Alerts.Delivery.Messages;

/// <summary>The result for one subscriber of a page.</summary>
/// <param name="Kind">For counting.</param>
/// <param name="Next">The subscriber's later message, if any.</param>
/// <param name="Remember">Writes that must wait until <paramref name="Next"/> is queued.</param>
internal sealed record Outcome(OutcomeKind Kind, Outgoing? Next = null, Func<CancellationToken, Task>? Remember = null)
{
    public ChannelKind? Channel { get; init; }

    /// <summary>Why the subscriber gets nothing; null when it was already sent, or something was done.</summary>
    public SkipReason? Reason { get; init; }

    public static Outcome Skipped(SkipReason reason) => new(OutcomeKind.Skipped) { Reason = reason };
}

internal enum OutcomeKind
{
    Sent,

    Kept,
    Rejected,

    Later,

    /// <summary>
    /// Another worker is sending, the destination accepts no more for now, or it goes into a digest. Returns later, alone.
    /// </summary>
    Held,

    Skipped,
}
