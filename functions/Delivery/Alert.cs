using Alerts.Subscriptions;

namespace Alerts.Delivery;

/// <summary>One message for one subscriber.</summary>
internal sealed record Alert
{
    /// <summary>The delivery's id, the same on every attempt.</summary>
    public required string Id { get; init; }

    public required Subscriber To { get; init; }

    public required AlertContent Content { get; init; }

    public override string ToString() => $"Alert {Id} for {To}";
}
