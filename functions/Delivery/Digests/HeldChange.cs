using System.Text.Json.Serialization;
using Alerts.Delivery.Messages;
using Alerts.Platform.Text;
using Alerts.Subscriptions.Topics;

namespace Alerts.Delivery.Digests;

/// <summary>A change held for a subscriber's digest, which reads the incident when it is made.</summary>
/// <param name="Details">What changed, a sentence each.</param>
/// <param name="At">When it was held.</param>
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
    public IReadOnlyList<Watch> StillAskedBy(IReadOnlyList<Watch> watches) =>
        [.. watches.Where(watch => (Why ?? []).Any(why => why.Topic == watch.Topic))];
}

/// <summary>
/// A digest in progress, stored as composed: a retry says the same under the same id, and changes held meanwhile go into the next one.
/// One for each subscriber.
/// </summary>
/// <param name="Id">Made from its changes: equal changes make an equal digest.</param>
/// <param name="Digest">Without items when there is nothing to tell after all.</param>
/// <param name="Covers">What is settled at the end.</param>
internal sealed record FrozenDigest(string Id, Digest Digest, IReadOnlyList<Covered> Covers);

/// <summary>A change that a digest settles.</summary>
/// <param name="LeftOut">Why the digest does not tell it; null when it does.</param>
internal sealed record Covered(string Incident, int Number, string? LeftOut)
{
    /// <summary>It was told or given up before: its delivery says how.</summary>
    public const string Settled = "settled before";
}

[JsonSerializable(typeof(DueRow))]
[JsonSerializable(typeof(FrozenDigest))]
[JsonSerializable(typeof(HeldChange))]
internal sealed partial class DigestsJson : JsonSerializerContext
{
    public static DigestsJson Shared { get; } = new(WireJson.Options());
}
