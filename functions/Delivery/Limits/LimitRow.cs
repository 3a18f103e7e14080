namespace Alerts.Delivery.Limits;

/// <summary>When a destination was called, as far as its rules have to know.</summary>
internal sealed record LimitRow
{
    /// <summary>
    /// For each rule, in their order, when the next call would come if they came evenly (the theoretical arrival time of GCRA).
    /// </summary>
    public IReadOnlyList<DateTimeOffset> Next
    {
        get => field ?? [];
        init;
    }

    /// <summary>The service wants no calls before this; null when it did not say.</summary>
    public DateTimeOffset? ClosedUntil { get; init; }
}
