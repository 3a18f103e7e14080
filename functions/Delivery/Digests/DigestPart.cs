namespace Alerts.Delivery.Digests;

/// <summary>What a digest says of one incident.</summary>
/// <param name="Item">Null for nothing.</param>
/// <param name="Covers">The held changes that are settled by that.</param>
internal sealed record DigestPart(DigestItem? Item, IReadOnlyList<Covered> Covers);
