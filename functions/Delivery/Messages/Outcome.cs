using Alerts.Platform.Messaging;
using Alerts.Subscriptions.Subscribers;

namespace Alerts.Delivery.Messages;

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

/// <summary>What became of one subscriber of a page.</summary>
internal enum OutcomeKind
{
    Sent,

    /// <summary>Stored in the outbox, from where nothing leaves the machine.</summary>
    Kept,
    Rejected,

    /// <summary>Failed; comes back later, alone.</summary>
    Later,

    /// <summary>
    /// Somebody is at it still, or the destination takes no more for now, or it goes into a digest. Comes back later, alone.
    /// </summary>
    Held,

    /// <summary>Was sent before, or is nothing for her.</summary>
    Skipped,
}
