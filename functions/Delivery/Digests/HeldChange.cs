using Alerts.Subscriptions;

namespace Alerts.Delivery.Digests;

/// <summary>A change that was kept back for a subscriber. What it says is read from the incident when the digest is made.</summary>
/// <param name="Details">What changed, a sentence each.</param>
/// <param name="At">When it was kept back.</param>
/// <param name="Until">When its digest is due.</param>
/// <param name="Why">The watches that asked for it.</param>
internal sealed record HeldChange(
    string Incident,
    int Number,
    IReadOnlyList<string> Details,
    DateTimeOffset At,
    DateTimeOffset Until,
    DigestReason Reason,
    IReadOnlyList<Watch> Why
)
{
    /// <summary>Those of today's watches that are still of a topic for which this was wanted; empty when it is wanted no more.</summary>
    public IReadOnlyList<Watch> StillAskedBy(IReadOnlyList<Watch> watches) =>
        [.. watches.Where(watch => (Why ?? []).Any(why => why.Topic == watch.Topic))];
}
