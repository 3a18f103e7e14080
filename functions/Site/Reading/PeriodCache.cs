using System.Collections.Concurrent;
using Alerts.Incidents;
using Alerts.Incidents.Counts;

namespace Alerts.Site.Reading;

/// <summary>
/// Whole months of incidents and changes in memory, from which the pages that count add up what strangers ask for. Storage is asked for a month once and not
/// again while it is fresh, by one request at a time, however many ask for whatever days. A correction of an old incident shows after ten minutes.
/// </summary>
internal sealed class PeriodCache(IncidentPeriods periods, TimeProvider time) : IDisposable
{
    private static readonly TimeSpan FreshLately = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan FreshBefore = TimeSpan.FromMinutes(10);

    /// <summary>What happened longer ago hardly changes.</summary>
    private static readonly TimeSpan Lately = TimeSpan.FromDays(40);

    private readonly Months<PeriodIncidents> _incidents = new(time);
    private readonly Months<IReadOnlyList<IncidentChange>> _changes = new(time);

    /// <inheritdoc cref="IncidentPeriods.IncidentsAsync"/>
    public async Task<PeriodIncidents> IncidentsAsync(string topic, DayRange days, CancellationToken cancel)
    {
        var (found, complete) = (new List<IncidentSummary>(), true);
        foreach (var month in MonthsOf(days).Reverse())
        {
            var kept = await _incidents.GetAsync(topic, month, () => periods.IncidentsAsync(topic, month, cancel), cancel);
            found.AddRange(kept.Incidents.Where(incident => days.Contains(incident.Day)));
            complete &= kept.Complete;
        }

        return new PeriodIncidents(found, complete);
    }

    /// <inheritdoc cref="IncidentPeriods.ChangesAsync"/>
    public async Task<IReadOnlyList<IncidentChange>> ChangesAsync(DayRange days, CancellationToken cancel)
    {
        var found = new List<IncidentChange>();
        foreach (var month in MonthsOf(days))
        {
            var kept = await _changes.GetAsync("", month, () => periods.ChangesAsync(month, cancel), cancel);
            found.AddRange(kept.Where(change => days.Contains(IncidentId.Day(change.Incident.Id))));
        }

        return [.. found.OrderBy(change => change.At).ThenBy(change => change.Incident.Id, StringComparer.Ordinal).ThenBy(change => change.Number)];
    }

    public void Dispose()
    {
        _incidents.Dispose();
        _changes.Dispose();
    }

    private static IEnumerable<DayRange> MonthsOf(DayRange days)
    {
        for (var first = new DateOnly(days.From.Year, days.From.Month, 1); first <= days.To; first = first.AddMonths(1))
            yield return new DayRange(first, first.AddMonths(1).AddDays(-1));
    }

    private sealed class Months<T>(TimeProvider time) : IDisposable
    {
        /// <summary>A year of all and a few months of each province; the one that was asked for longest ago goes first.</summary>
        private const int Most = 60;

        private readonly ConcurrentDictionary<(string Topic, DateOnly First), Kept> _kept = [];
        private readonly SemaphoreSlim _turn = new(1);

        public async Task<T> GetAsync(string topic, DayRange month, Func<Task<T>> read, CancellationToken cancel)
        {
            if (Fresh(topic, month) is { } kept)
                return kept.Value;
            await _turn.WaitAsync(cancel);
            try
            {
                if (Fresh(topic, month) is { } since)
                    return since.Value;
                var now = time.GetUtcNow();
                var value = await read();
                _kept[(topic, month.From)] = new Kept(value, now) { AskedAt = now };
                while (_kept.Count > Most)
                    _kept.TryRemove(_kept.MinBy(one => one.Value.AskedAt).Key, out _);
                return value;
            }
            finally
            {
                _turn.Release();
            }
        }

        public void Dispose() => _turn.Dispose();

        private Kept? Fresh(string topic, DayRange month)
        {
            var now = time.GetUtcNow();
            if (!_kept.TryGetValue((topic, month.From), out var kept))
                return null;
            var longest = PakistanTime.Day(now - Lately) <= month.To ? FreshLately : FreshBefore;
            if (now < kept.ReadAt || now - kept.ReadAt >= longest)
                return null;
            kept.AskedAt = now;
            return kept;
        }

        private sealed record Kept(T Value, DateTimeOffset ReadAt)
        {
            public DateTimeOffset AskedAt { get; set; }
        }
    }
}
