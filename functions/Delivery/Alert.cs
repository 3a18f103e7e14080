using Alerts.Incidents;
using Alerts.Subscriptions;

namespace Alerts.Delivery;

/// <summary>One message for one subscriber: a change, or a confirmation to ask for.</summary>
internal sealed record Alert
{
    /// <summary>The delivery's id, the same on every attempt.</summary>
    public required string Id { get; init; }

    public required Subscriber To { get; init; }

    /// <summary>Null when this asks for a confirmation.</summary>
    public IncidentChange? Change { get; init; }

    /// <summary>The watches that asked for the change.</summary>
    public IReadOnlyList<Watch> Why { get; init; } = [];

    /// <summary>What is to be confirmed; null when this is a change.</summary>
    public Proposal? Confirm { get; init; }

    public override string ToString() => $"Alert {Id} for {To}";
}
