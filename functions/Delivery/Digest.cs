namespace Alerts.Delivery;

/// <summary>What was held back for a subscriber, in one message: each incident once, as it stands now.</summary>
/// <param name="Reason">Why it comes together.</param>
/// <param name="From">When the first of it was held back.</param>
/// <param name="To">When it was put together.</param>
/// <param name="Items">The gravest first.</param>
internal sealed record Digest(DigestReason Reason, DateTimeOffset From, DateTimeOffset To, IReadOnlyList<DigestItem> Items);
