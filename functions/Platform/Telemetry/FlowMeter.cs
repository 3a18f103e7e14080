using System.Diagnostics.Metrics;

namespace Alerts.Platform.Telemetry;

/// <summary>
/// Counts what the flow does: for the metrics, and since this process's start. A room counts after the deed, so a retry counts once; a
/// crash between deed and count loses the count. A count allocates nothing.
/// </summary>
internal sealed class FlowMeter
{
    // From a second, the best possible, to a day, after which an alert is worthless.
    private static readonly InstrumentAdvice<double> Buckets = new()
    {
        HistogramBucketBoundaries = [1, 2, 5, 10, 15, 20, 30, 45, 60, 90, 120, 180, 300, 600, 1_800, 3_600, 7_200, 21_600, 86_400],
    };

    private readonly Counter<long> _entries;
    private readonly Counter<long> _reports;
    private readonly Counter<long> _incidents;
    private readonly Counter<long> _planned;
    private readonly Counter<long> _deliveries;
    private readonly Counter<long> _fetches;
    private readonly Counter<long> _starts;
    private readonly Histogram<double> _latency;
    private readonly Histogram<double> _latencyFetched;
    private long _entriesSinceStart;
    private long _reportsSinceStart;
    private long _incidentsSinceStart;

    /// <param name="gauges">What the gauges show.</param>
    public FlowMeter(IMeterFactory meters, Gauges gauges)
    {
        var meter = meters.Create(MetricNames.Source);
        _entries = meter.CreateCounter<long>(MetricNames.Entries);
        _reports = meter.CreateCounter<long>(MetricNames.Reports);
        _incidents = meter.CreateCounter<long>(MetricNames.Incidents);
        _planned = meter.CreateCounter<long>(MetricNames.Planned);
        _deliveries = meter.CreateCounter<long>(MetricNames.Deliveries);
        _fetches = meter.CreateCounter<long>(MetricNames.FeedFetches);
        _starts = meter.CreateCounter<long>(MetricNames.HostStarts);
        _latency = meter.CreateHistogram(MetricNames.Latency, "s", null, null, Buckets);
        _latencyFetched = meter.CreateHistogram(MetricNames.LatencyFetched, "s", null, null, Buckets);
        gauges.Register(meter);
    }

    /// <summary>A report was counted. A later room keeps hours of what earlier ones count, and they do not know it.</summary>
    public event Action? ReportCounted;

    /// <summary>So many alerts were counted as planned.</summary>
    public event Action<int>? AlertsPlanned;

    public long EntriesSinceStart => Interlocked.Read(ref _entriesSinceStart);

    public long ReportsSinceStart => Interlocked.Read(ref _reportsSinceStart);

    /// <summary>Those that were opened.</summary>
    public long IncidentsSinceStart => Interlocked.Read(ref _incidentsSinceStart);

    public void Entries(string feed, int count)
    {
        if (count == 0)
            return;
        Interlocked.Add(ref _entriesSinceStart, count);
        _entries.Add(count, new KeyValuePair<string, object?>("feed", feed));
    }

    public void Report()
    {
        Interlocked.Increment(ref _reportsSinceStart);
        _reports.Add(1);
        ReportCounted?.Invoke();
    }

    /// <param name="change">"opened", or what became of one that was there before.</param>
    public void Incident(string change)
    {
        if (change == "opened")
            Interlocked.Increment(ref _incidentsSinceStart);
        _incidents.Add(1, new KeyValuePair<string, object?>("change", change));
    }

    public void Planned(int subscribers)
    {
        if (subscribers == 0)
            return;
        _planned.Add(subscribers);
        AlertsPlanned?.Invoke(subscribers);
    }

    public void Delivered(string channel, string result) => _deliveries.Add(1, new("channel", channel), new("result", result));

    public void Fetched(string feed, string result) => _fetches.Add(1, new("feed", feed), new("result", result));

    public void Started() => _starts.Add(1);

    /// <param name="published">Since the report was published; null where that says nothing.</param>
    /// <param name="fetched">Since it was fetched.</param>
    public void Took(TimeSpan? published, TimeSpan fetched)
    {
        if (published is { } since)
            _latency.Record(since.TotalSeconds);
        _latencyFetched.Record(fetched.TotalSeconds);
    }
}
