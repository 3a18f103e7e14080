namespace Alerts.Delivery.Tally;

/// <summary>One hour of this process, while it is counted. The owner holds the lock.</summary>
internal sealed class HourTally(DeliveryCounts start)
{
    private readonly Dictionary<int, long> _published = new(start.Published);
    private readonly Dictionary<int, long> _fetched = new(start.Fetched);
    private readonly Dictionary<string, long> _results = new(start.Results);

    public long Reports { get; set; } = start.Reports;

    public long Planned { get; set; } = start.Planned;

    public bool Changed { get; set; }

    public void Count(string result)
    {
        Increment(_results, result);
        Changed = true;
    }

    public void Took(TimeSpan? published, TimeSpan fetched)
    {
        if (published is { } since)
            Increment(_published, LatencyBuckets.Of(since));
        Increment(_fetched, LatencyBuckets.Of(fetched));
        Changed = true;
    }

    /// <summary>All of the hour so far, not only what changed.</summary>
    public DeliveryCounts Take()
    {
        Changed = false;
        return new DeliveryCounts
        {
            Published = new Dictionary<int, long>(_published),
            Fetched = new Dictionary<int, long>(_fetched),
            Results = new Dictionary<string, long>(_results),
            Reports = Reports,
            Planned = Planned,
        };
    }

    private static void Increment<TKey>(Dictionary<TKey, long> counts, TKey key)
        where TKey : notnull => counts[key] = counts.GetValueOrDefault(key) + 1;
}

/// <summary>
/// Durations in buckets, eight an octave, from a tenth of a second to two days. A result is the bucket's geometric middle, within 4.5 %
/// of the duration. Longer ones count as two days.
/// </summary>
internal static class LatencyBuckets
{
    private const double Smallest = 0.1;
    private const double AnOctave = 8;

    private static readonly int Last = Index(TimeSpan.FromDays(2).TotalSeconds);

    /// <param name="took">At least a tenth of a second: publishers' clocks run ahead.</param>
    public static int Of(TimeSpan took) => took.TotalSeconds <= Smallest ? 0 : Math.Min(Index(took.TotalSeconds), Last);

    /// <summary>The duration that a share of them stayed under.</summary>
    /// <param name="counts">By bucket.</param>
    /// <param name="share">0 to 1: 0.5 for the median.</param>
    /// <returns>Null without counts.</returns>
    public static TimeSpan? Percentile(IReadOnlyDictionary<int, long> counts, double share)
    {
        var rank = (long)Math.Ceiling(share * counts.Values.Sum());
        var seen = 0L;
        foreach (var (bucket, count) in counts.OrderBy(count => count.Key))
        {
            seen += count;
            if (seen >= Math.Max(rank, 1))
                return TimeSpan.FromSeconds(Smallest * Math.Pow(2, (bucket - (bucket == 0 ? 0 : 0.5)) / AnOctave));
        }

        return null;
    }

    private static int Index(double seconds) => (int)Math.Ceiling(AnOctave * Math.Log2(seconds / Smallest));
}
