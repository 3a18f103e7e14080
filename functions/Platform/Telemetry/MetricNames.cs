namespace Alerts.Platform.Telemetry;

/// <summary>All metrics. The alert rules in <c>infra/</c> use exactly these names and dimensions; a test compares.</summary>
internal static class MetricNames
{
    public const string Source = "Alerts";

    /// <summary>Counter: entries that were new or changed. Dimension: feed.</summary>
    public const string Entries = "alerts.entries";

    public const string Reports = "alerts.reports";

    /// <summary>Counter: changes of incidents. Dimension: change (opened, updated, retracted).</summary>
    public const string Incidents = "alerts.incidents";

    public const string Planned = "alerts.planned";

    /// <summary>
    /// Counter: how attempts to deliver ended. Dimensions: channel; result: sent, deferred (failed, will be tried again), rejected
    /// (failed for good), skipped (already sent, or the subscriber does not want it any longer). Failures are deferred and rejected.
    /// </summary>
    public const string Deliveries = "alerts.deliveries";

    /// <summary>Counter: visits of feeds. Dimensions: feed; result: good, or why it failed, such as timeout.</summary>
    public const string FeedFetches = "alerts.feed.fetches";

    public const string HostStarts = "alerts.host.starts";

    /// <summary>Gauge: messages in a queue, those waiting for a retry included. Dimension: queue, poison queues too.</summary>
    public const string QueueLength = "alerts.queue.length";

    /// <summary>Gauge, s: how long the oldest due message has been waiting; 0 without one. Dimension: queue, poison queues too.</summary>
    public const string QueueAge = "alerts.queue.age";

    /// <summary>Gauge, s: since a feed last had something new; absent before its first entry. Dimension: feed.</summary>
    public const string FeedSilence = "alerts.feed.silence";

    /// <summary>Gauge, s: since any feed was last read; absent while no feed is due.</summary>
    public const string FeedsFetchedAge = "alerts.feeds.fetched.age";

    /// <summary>Gauge, 0 to 1: the used share of the mail quota; absent without one.</summary>
    public const string EmailQuota = "alerts.email.quota";

    /// <summary>Histogram, s: from the publication of a report to the delivery of its change.</summary>
    public const string Latency = "alerts.latency";

    /// <summary>Histogram, s: from the fetch of a report to the delivery of its change: the part that this service controls.</summary>
    public const string LatencyFetched = "alerts.latency.fetched";

    public static IReadOnlyList<string> All { get; } =
    [
        Entries,
        Reports,
        Incidents,
        Planned,
        Deliveries,
        FeedFetches,
        HostStarts,
        QueueLength,
        QueueAge,
        FeedSilence,
        FeedsFetchedAge,
        EmailQuota,
        Latency,
        LatencyFetched,
    ];
}
