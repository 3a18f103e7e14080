using System.Diagnostics.Metrics;

namespace Alerts.Platform.Telemetry;

/// <summary>
/// What the gauges show: the last look of this worker, until it is too old. A worker that stops looking must not keep showing what it
/// saw.
/// </summary>
internal sealed class Gauges(TimeProvider time)
{
    /// <summary>Two looks may fail.</summary>
    private static readonly TimeSpan Fresh = TimeSpan.FromMinutes(3);

    private volatile ServiceSnapshot? _seen;

    public ServiceSnapshot? Last
    {
        get => _seen is { } seen && time.GetUtcNow() - seen.At <= Fresh ? seen : null;
        set => _seen = value;
    }

    public void Register(Meter meter)
    {
        meter.CreateObservableGauge(MetricNames.QueueLength, () => Queues(queue => queue.Length));
        meter.CreateObservableGauge(MetricNames.QueueAge, () => Queues(queue => queue.Age.TotalSeconds), "s");
        meter.CreateObservableGauge(MetricNames.FeedSilence, Silence, "s");
        meter.CreateObservableGauge(MetricNames.FeedsFetchedAge, () => One(Last?.SinceFetched?.TotalSeconds), "s");
        meter.CreateObservableGauge(MetricNames.EmailQuota, () => One(Last?.QuotaUsed));
    }

    private IEnumerable<Measurement<T>> Queues<T>(Func<QueueSnapshot, T> value)
        where T : struct =>
        Last?.Queues.Select(queue => new Measurement<T>(value(queue), new KeyValuePair<string, object?>("queue", queue.Name))) ?? [];

    private IEnumerable<Measurement<double>> Silence() =>
        Last?.Silence.Select(feed => new Measurement<double>(feed.Value.TotalSeconds, new KeyValuePair<string, object?>("feed", feed.Key)))
        ?? [];

    private static IEnumerable<Measurement<double>> One(double? value) => value is { } known ? [new Measurement<double>(known)] : [];
}

/// <summary>Queues, feeds and quota at one moment.</summary>
/// <param name="Silence">By feed, since it last had something new.</param>
/// <param name="SinceFetched">Since any feed was read; null while none is due.</param>
/// <param name="QuotaUsed">0 to 1; null without a quota.</param>
internal sealed record ServiceSnapshot(
    DateTimeOffset At,
    IReadOnlyList<QueueSnapshot> Queues,
    IReadOnlyDictionary<string, TimeSpan> Silence,
    TimeSpan? SinceFetched,
    double? QuotaUsed
);

/// <summary>A queue at one moment.</summary>
/// <param name="Age">How long the oldest due message has been waiting; zero without one.</param>
internal sealed record QueueSnapshot(string Name, int Length, TimeSpan Age);
