using System.Diagnostics.Metrics;

namespace Alerts.Platform.Telemetry;

/// <summary>
/// What the gauges show: what was last seen, until it is too old. Whichever worker looked last shows it; one that does not look any more
/// must not go on showing what it saw.
/// </summary>
internal sealed class Gauges(TimeProvider time)
{
    /// <summary>Two looks may be missed.</summary>
    private static readonly TimeSpan Fresh = TimeSpan.FromMinutes(3);

    private volatile ServiceSnapshot? _seen;

    /// <summary>What was seen last; null before the first look.</summary>
    public ServiceSnapshot? Last
    {
        get => _seen is { } seen && time.GetUtcNow() - seen.At <= Fresh ? seen : null;
        set => _seen = value;
    }

    public void Register(Meter meter)
    {
        meter.CreateObservableGauge(MetricNames.QueueLength, () => Queues(queue => queue.Length));
        meter.CreateObservableGauge(MetricNames.QueueAge, () => Queues(queue => queue.Age.TotalSeconds), "s");
        meter.CreateObservableGauge(MetricNames.FeedSilence, MailSilence, "s");
        meter.CreateObservableGauge(MetricNames.FeedsFetchedAge, () => One(Last?.SinceFetched?.TotalSeconds), "s");
        meter.CreateObservableGauge(MetricNames.EmailQuota, () => One(Last?.QuotaUsed));
    }

    private IEnumerable<Measurement<T>> Queues<T>(Func<QueueSnapshot, T> value)
        where T : struct =>
        Last?.Queues.Select(queue => new Measurement<T>(value(queue), new KeyValuePair<string, object?>("queue", queue.Name))) ?? [];

    private IEnumerable<Measurement<double>> MailSilence() =>
        Last?.Silence.Select(feed => new Measurement<double>(feed.Value.TotalSeconds, new KeyValuePair<string, object?>("feed", feed.Key)))
        ?? [];

    private static IEnumerable<Measurement<double>> One(double? value) => value is { } known ? [new Measurement<double>(known)] : [];
}

/// <summary>How queues, feeds and quota stood at one moment.</summary>
/// <param name="Silence">By feed, since it last had something new.</param>
/// <param name="SinceFetched">Since any feed was read; null while none is to be read.</param>
/// <param name="QuotaUsed">0 to 1; null where there is no quota.</param>
internal sealed record ServiceSnapshot(
    DateTimeOffset At,
    IReadOnlyList<QueueSnapshot> Queues,
    IReadOnlyDictionary<string, TimeSpan> Silence,
    TimeSpan? SinceFetched,
    double? QuotaUsed
);

/// <summary>A queue at one moment.</summary>
/// <param name="Age">How long the oldest message that might be worked on has been waiting; zero without one.</param>
internal sealed record QueueSnapshot(string Name, int Length, TimeSpan Age);
