namespace Alerts.Delivery.Timing;

/// <summary>What a subscriber was told of an incident before a change.</summary>
/// <param name="Told">She was sent a change, or somebody is at it.</param>
/// <param name="Held">The last change that waits for a digest; null when there is none.</param>
internal sealed record Earlier(bool Told, DeliveryRow? Held)
{
    public static Earlier None { get; } = new(false, null);

    /// <summary>She knows of the incident, or will before long.</summary>
    public bool Known => Told || Held is not null;

    /// <param name="rows">Of the earlier changes, the first first.</param>
    public static Earlier Of(IReadOnlyList<DeliveryRow> rows) =>
        new(
            rows.Any(row => row.State is DeliveryState.Sent or DeliveryState.Sending or DeliveryState.Waiting),
            rows.LastOrDefault(row => row.State == DeliveryState.Held)
        );
}
