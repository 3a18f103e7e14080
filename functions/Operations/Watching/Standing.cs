namespace Alerts.Operations.Watching;

/// <summary>A condition that lasts, and who was told of it.</summary>
/// <param name="Seen">When it was last seen.</param>
/// <param name="Told">Destinations that were told that it began.</param>
internal sealed record Standing(Condition Condition, DateTimeOffset Since, DateTimeOffset Seen, IReadOnlyList<string> Told)
{
    /// <summary>When it was found to be over; null while it lasts.</summary>
    public DateTimeOffset? Over { get; init; }
}
