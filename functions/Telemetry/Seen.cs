namespace Alerts.Telemetry;

/// <summary>How queues, feeds and quota stood at one moment.</summary>
/// <param name="Silence">By feed, since it last had something new.</param>
/// <param name="SinceFetched">Since any feed was read; null while none is to be read.</param>
/// <param name="QuotaUsed">0 to 1; null where there is no quota.</param>
internal sealed record Seen(
    DateTimeOffset At,
    IReadOnlyList<SeenQueue> Queues,
    IReadOnlyDictionary<string, TimeSpan> Silence,
    TimeSpan? SinceFetched,
    double? QuotaUsed
);
