namespace Alerts.Delivery.Digests;

/// <summary>
/// A digest that is being sent, kept as it was put together: an attempt after a crash or a failure says the same under the same id, and
/// what is held back meanwhile goes into the next one. There is one a subscriber.
/// </summary>
/// <param name="Id">Of its changes: the same changes are the same digest.</param>
/// <param name="Digest">Without items when there is nothing to tell after all.</param>
/// <param name="Covers">What is settled when it is over.</param>
internal sealed record FrozenDigest(string Id, Digest Digest, IReadOnlyList<Covered> Covers);
