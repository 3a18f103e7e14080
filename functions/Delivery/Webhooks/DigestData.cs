namespace Alerts.Delivery.Webhooks;

/// <summary>What a webhook is told of changes that come together.</summary>
/// <param name="Total">How many incidents there are; <paramref name="Incidents"/> may be cut to the size that a call may have.</param>
/// <param name="Incidents">The gravest first.</param>
/// <param name="Demo">That this is a demonstration; null when it is not.</param>
internal sealed record DigestData(
    DigestReason Reason,
    DateTimeOffset From,
    DateTimeOffset To,
    int Total,
    IReadOnlyList<DigestLine> Incidents,
    string? Demo = null
);
