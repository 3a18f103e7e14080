namespace Alerts.Platform.Telemetry;

/// <summary>Every metric there is. The alert rules in <c>infra/</c> ask for exactly these names and dimensions; a test compares.</summary>
internal static class MetricNames
{
    /// <summary>The name of the meter, and of the source of traces.</summary>
    public const string Source = "Alerts";

    /// <summary>Counter: entries that were new or changed. Dimension: feed.</summary>
    public const string Entries = "alerts.entries";

    /// <summary>Counter: entries that are news of an attack, an operation or a clash.</summary>
    public const string Reports = "alerts.reports";

    /// <summary>Counter: changes of incidents. Dimension: change (opened, updated, retracted).</summary>
    public const string Incidents = "alerts.incidents";

    /// <summary>Counter: subscribers who are to get a change.</summary>
    public const string Planned = "alerts.planned";

    /// <summary>
    /// Counter: how attempts to hand something over ended. Dimensions: channel; result: sent, deferred (failed, and is tried again),
    /// rejected (failed for good), skipped (was sent before, or is nothing for her any more). Failures are deferred and rejected.
    /// </summary>
    public const string Deliveries = "alerts.deliveries";

    /// <summary>Counter: visits of feeds. Dimensions: feed; result: good, or why it failed, such as timeout.</summary>
    public const string FeedFetches = "alerts.feed.fetches";

    /// <summary>Counter: starts of the process.</summary>
    public const string HostStarts = "alerts.host.starts";

    /// <summary>Gauge: messages in a queue, those that wait for a later attempt included. Dimension: queue, poison queues too.</summary>
    public const string QueueLength = "alerts.queue.length";

    /// <summary>
    /// Gauge, s: how long the oldest message that might be worked on has been waiting; 0 without one. Dimension: queue, poison queues too.
    /// </summary>
    public const string QueueAge = "alerts.queue.age";

    /// <summary>Gauge, s: since a feed last had something new; absent before it had anything. Dimension: feed.</summary>
    public const string FeedSilence = "alerts.feed.silence";

    /// <summary>Gauge, s: since any feed was last read; absent while no feed is to be read.</summary>
    public const string FeedsFetchedAge = "alerts.feeds.fetched.age";

    /// <summary>Gauge, 0 to 1: the share of the mail quota that is used; absent where there is none.</summary>
    public const string EmailQuota = "alerts.email.quota";

    /// <summary>Histogram, s: from the publication of a report to the delivery of the change that it made.</summary>
    public const string Latency = "alerts.latency";

    /// <summary>Histogram, s: from the fetch of a report to the delivery of the change that it made: the part that is ours.</summary>
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
