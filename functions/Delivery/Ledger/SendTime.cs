using Alerts.Delivery.Messages;
using Alerts.Delivery.Scheduling;

namespace Alerts.Delivery.Ledger;

/// <summary>When an alert is sent.</summary>
internal abstract record SendTime
{
    internal sealed record Now(NowReason Reason) : SendTime;

    /// <summary>In a digest.</summary>
    /// <param name="Until">When that is due.</param>
    internal sealed record Hold(DateTimeOffset Until, DigestReason Reason) : SendTime;

    internal sealed record Never(SkipReason Reason) : SendTime;
}

/// <summary>Why an alert goes out now.</summary>
internal enum NowReason
{
    /// <summary>So many were killed that it comes whatever else she asked for.</summary>
    Urgent,

    /// <summary>Nothing holds it back.</summary>
    AtOnce,

    /// <summary>It is no news of an incident: a question that she waits for, or what she asked to see again.</summary>
    Asked,
}

/// <summary>What a subscriber was told of an incident before a change.</summary>
/// <param name="Told">She was sent a change, or somebody is at it.</param>
/// <param name="Held">The last change that waits for a digest; null when there is none.</param>
internal sealed record PriorAlerts(bool Told, DeliveryRow? Held)
{
    public static PriorAlerts None { get; } = new(false, null);

    /// <summary>She knows of the incident, or will before long.</summary>
    public bool Known => Told || Held is not null;

    /// <param name="rows">Of the earlier changes, the first first.</param>
    public static PriorAlerts Of(IReadOnlyList<DeliveryRow> rows) =>
        new(
            rows.Any(row => row.State is DeliveryState.Sent or DeliveryState.Sending or DeliveryState.Waiting),
            rows.LastOrDefault(row => row.State == DeliveryState.Held)
        );
}
