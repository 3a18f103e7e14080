namespace Alerts.Operations.Status;

/// <summary>How the service is doing, as open data.</summary>
/// <param name="LastFetch">When any feed was last read; null before the first.</param>
/// <param name="Conditions">What is wrong now; empty when nothing is.</param>
internal sealed record StatusDocument(
    DateTimeOffset At,
    string Version,
    StatusDocument.FeedCounts Feeds,
    DateTimeOffset? LastFetch,
    StatusDocument.Period Last24Hours,
    StatusDocument.Period Last30Days,
    IReadOnlyList<StatusDocument.Standing> Conditions
)
{
    /// <summary>"sent" by a mail service, "kept" in the outbox on this machine, or "off".</summary>
    public string Mail { get; init; } = "sent";

    /// <param name="Read">How many are to be read.</param>
    /// <param name="Up">Of those, how many the last visit could read.</param>
    /// <param name="Stale">Of those, whose newest entry is older than it ever was between two.</param>
    internal sealed record FeedCounts(int Read, int Up, int Stale);

    /// <param name="Failed">Attempts that failed, and deliveries that were given up.</param>
    /// <param name="FromPublication">From the publication of a report to the delivery of what it changed.</param>
    /// <param name="FromFetch">From the fetch of a report to that: the part that is ours.</param>
    internal sealed record Period(long Sent, long Failed, double FailedShare, Latency FromPublication, Latency FromFetch)
    {
        /// <summary>Mails that were only stored in the outbox; not in <see cref="Sent"/>.</summary>
        public long Kept { get; init; }
    }

    /// <summary>Seconds, within 4.5 %; null where nothing was delivered.</summary>
    internal sealed record Latency(double? P50, double? P95);

    internal sealed record Standing(string Rule, string Words, DateTimeOffset Since)
    {
        /// <summary>What the operator is to do.</summary>
        public string Remedy { get; init; } = "";
    }
}
