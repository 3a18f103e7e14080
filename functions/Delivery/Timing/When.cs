namespace Alerts.Delivery.Timing;

/// <summary>When an alert is sent.</summary>
internal abstract record When
{
    internal sealed record Now(NowReason Reason) : When;

    /// <summary>In a digest.</summary>
    /// <param name="Until">When that is due.</param>
    internal sealed record Hold(DateTimeOffset Until, DigestReason Reason) : When;

    internal sealed record Never(SkipReason Reason) : When;
}
