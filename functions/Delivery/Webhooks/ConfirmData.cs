namespace Alerts.Delivery.Webhooks;

/// <summary>What a webhook is told before it gets anything else.</summary>
/// <param name="Subscription">The subscriber's id.</param>
/// <param name="ConfirmUrl">Open it to get the alerts; until then there are none.</param>
/// <param name="Challenge">Answer it, as text or as {"challenge":"…"}, to get the alerts without opening the link.</param>
/// <param name="Expires">When the link and the challenge stop working.</param>
/// <param name="Watches">What was asked for, such as "province:Balochistan,attack".</param>
/// <param name="Demo">That this is a demonstration; null when it is not.</param>
internal sealed record ConfirmData(
    string Subscription,
    Uri ConfirmUrl,
    string Challenge,
    DateTimeOffset Expires,
    IReadOnlyList<string> Watches,
    string? Demo = null
);
