using System.Text.Json.Serialization;
using Alerts.Delivery.Messages;
using Alerts.Platform.Text;
using Alerts.Subscriptions.Topics;

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

/// <summary>
/// A digest that is being sent, kept as it was put together: an attempt after a crash or a failure says the same under the same id, and
/// what is held back meanwhile goes into the next one. There is one a subscriber.
/// </summary>
/// <param name="Id">Of its changes: the same changes are the same digest.</param>
/// <param name="Digest">Without items when there is nothing to tell after all.</param>
/// <param name="Covers">What is settled when it is over.</param>
internal sealed record FrozenDigest(string Id, Digest Digest, IReadOnlyList<Covered> Covers);

/// <summary>A change that is settled by a digest.</summary>
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
