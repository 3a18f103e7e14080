using Alerts.Delivery.Messages;
using Alerts.Incidents.Summaries;
using Alerts.Platform.Telemetry;
using Alerts.Subscriptions.Subscribers;

namespace Alerts.Delivery.Tally;

/// <summary>
/// Counts deliveries for the metrics and the terminal, and by the hour for <see cref="TallyWriter"/>: those, and the reports and planned
/// alerts that earlier rooms count. A delivery pays a lock and three additions in memory; storage comes later.
/// </summary>
internal sealed class DeliveryTally
{
    private readonly FlowMeter _meter;
    private readonly TimeProvider _time;
    private readonly Lock _lock = new();
    private readonly Dictionary<DateTimeOffset, HourTally> _hours = [];
    private long _sent;
    private long _kept;

    public DeliveryTally(FlowMeter meter, TimeProvider time)
    {
        (_meter, _time) = (meter, time);
        meter.ReportCounted += () => Change(hour => hour.Reports++);
        meter.AlertsPlanned += planned => Change(hour => hour.Planned += planned);
    }

    public long Sent => Interlocked.Read(ref _sent);

    public long Kept => Interlocked.Read(ref _kept);

    /// <summary>Called once an outcome is recorded. A held message is not an attempt.</summary>
    public void Count(DeliveryJob job, Outcome outcome)
    {
        if (outcome is not { Kind: not OutcomeKind.Held, Channel: { } channel })
            return;
        var (name, result) = (channel.ToString().ToLowerInvariant(), ResultWord.Of(outcome.Kind));
        _meter.Delivered(name, result);
        if (outcome.Kind == OutcomeKind.Sent)
            Interlocked.Increment(ref _sent);
        else if (outcome.Kind == OutcomeKind.Kept)
            Interlocked.Increment(ref _kept);
        var now = _time.GetUtcNow();
        lock (_lock)
            Hour(now).Count($"{name} {result}");
        if (outcome.Kind == OutcomeKind.Sent && Reported(job) is { } reported)
            Took(now, reported.Untimed ? null : Positive(now - reported.Published), Positive(now - reported.FetchedAt));
    }

    /// <summary>The hours that changed since the last call; past hours are then dropped.</summary>
    public IReadOnlyList<(DateTimeOffset Hour, DeliveryCounts Counts)> Take()
    {
        lock (_lock)
        {
            var changed = _hours.Where(hour => hour.Value.Changed).Select(hour => (hour.Key, hour.Value.Take())).ToList();
            var now = HourOf(_time.GetUtcNow());
            foreach (var past in _hours.Keys.Where(hour => hour < now.AddHours(-1)).ToList())
                _hours.Remove(past);
            return changed;
        }
    }

    public void GiveBack(DateTimeOffset hour, DeliveryCounts counts)
    {
        lock (_lock)
        {
            if (!_hours.TryGetValue(hour, out var kept))
                _hours[hour] = kept = new HourTally(counts);
            kept.Changed = true;
        }
    }

    public static DateTimeOffset HourOf(DateTimeOffset time) => new(time.UtcDateTime.Date.AddHours(time.UtcDateTime.Hour), TimeSpan.Zero);

    private static ReportTimes? Reported(DeliveryJob job) =>
        job switch
        {
            ChangeJob(var change) => change.Reported,
            ReplayJob(var change, _) => change.Reported,
            _ => null,
        };

    private void Took(DateTimeOffset now, TimeSpan? published, TimeSpan fetched)
    {
        _meter.Took(published, fetched);
        lock (_lock)
            Hour(now).Took(published, fetched);
    }

    private void Change(Action<HourTally> add)
    {
        lock (_lock)
        {
            var hour = Hour(_time.GetUtcNow());
            add(hour);
            hour.Changed = true;
        }
    }

    private HourTally Hour(DateTimeOffset now)
    {
        var hour = HourOf(now);
        if (!_hours.TryGetValue(hour, out var tally))
            _hours[hour] = tally = new HourTally(DeliveryCounts.None);
        return tally;
    }

    private static TimeSpan Positive(TimeSpan span) => span < TimeSpan.Zero ? TimeSpan.Zero : span;
}
