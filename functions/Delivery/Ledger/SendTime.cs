using Alerts.Delivery.Messages;
using Alerts.Delivery.Scheduling;

namespace Alerts.Delivery.Ledger;

internal abstract record SendTime
{
    internal sealed record Now(NowReason Reason) : SendTime;

    /// <summary>In a digest.</summary>
    /// <param name="Until">When the digest is due.</param>
    internal sealed record Hold(DateTimeOffset Until, DigestReason Reason) : SendTime;

    internal sealed record Never(SkipReason Reason) : SendTime;
}

internal enum NowReason
{
    /// <summary>So many were killed that it is sent whatever else the subscriber asked for.</summary>
    Urgent,

    AtOnce,

    /// <summary>Not news of an incident: a confirmation, or a requested repeat.</summary>
    Asked,
}

/// <summary>A subscriber's earlier alerts about an incident.</summary>
/// <param name="Told">A change was sent, or is being sent.</param>
/// <param name="Held">The last change that waits for a digest; null without one.</param>
internal sealed record PriorAlerts(bool Told, DeliveryRow? Held)
{
    public static PriorAlerts None { get; } = new(false, null);

    /// <summary>The subscriber knows of the incident, or will soon.</summary>
    public bool Known => Told || Held is not null;

    public static PriorAlerts Of(IReadOnlyList<DeliveryRow> rows) =>
        new(
            rows.Any(row => row.State is DeliveryState.Sent or DeliveryState.Sending or DeliveryState.Waiting),
            rows.LastOrDefault(row => row.State == DeliveryState.Held)
        );
}
