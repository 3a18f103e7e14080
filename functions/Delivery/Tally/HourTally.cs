namespace Alerts.Delivery.Tally;

/// <summary>One hour of this process, while it is counted. Its owner holds the lock.</summary>
internal sealed class HourTally(DeliveryCounts start)
{
    private readonly Dictionary<int, long> _published = new(start.Published);
    private readonly Dictionary<int, long> _fetched = new(start.Fetched);
    private readonly Dictionary<string, long> _results = new(start.Results);

    public long Reports { get; set; } = start.Reports;

    public long Planned { get; set; } = start.Planned;

    /// <summary>Since it was last taken.</summary>
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
