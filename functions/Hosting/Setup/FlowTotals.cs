using Alerts.Classification.Findings;
using Alerts.Delivery.Tally;
using Alerts.Feeds.Registry;
using Alerts.Incidents.Summaries;
using Alerts.Platform.Messaging;
using Alerts.Platform.Telemetry;
using Alerts.Subscriptions.Subscribers;

namespace Alerts.Hosting.Setup;

/// <summary>
/// Counts what finished calls of functions queued: for the metrics, and since the start of this process for a person to look at. A call
/// that died before its end was not counted, and is when it is repeated; only a message that came again after its end counts again.
/// </summary>
internal sealed class FlowTotals(FlowMeter meter, DeliveryTally tally)
{
    private long _entries;
    private long _reports;
    private long _incidents;

    /// <summary>Entries that were new or changed.</summary>
    public long Entries => Interlocked.Read(ref _entries);

    /// <summary>Entries that are news of an attack, an operation or a clash.</summary>
    public long Reports => Interlocked.Read(ref _reports);

    /// <summary>Incidents opened.</summary>
    public long Incidents => Interlocked.Read(ref _incidents);

    /// <param name="from">The queue whose message was worked on; null for a timer.</param>
    public void Count(string? from, IReadOnlyList<Outgoing> queued)
    {
        foreach (var message in queued)
        {
            if (message.Queue == Entry.Queue.Name)
                CountEntry(message);
            else if (message.Queue == Report.Queue.Name)
                CountReport(message);
            else if (message.Queue == IncidentChange.Queue.Name && from != IncidentChange.Queue.Name)
                CountChange(IncidentChange.Queue.Read(message.Body));
            else if (message.Queue == AlertPage.Queue.Name && from == IncidentChange.Queue.Name)
                tally.CountPlanned(AlertPage.Queue.Read(message.Body).Subscribers.Count);
        }
    }

    private void CountEntry(Outgoing message)
    {
        Interlocked.Increment(ref _entries);
        if (meter.Listens)
            meter.Entry(Entry.Queue.Read(message.Body).FeedId);
    }

    // A withdrawal travels as a report, and is none.
    private void CountReport(Outgoing message)
    {
        if (Report.Queue.Read(message.Body).Withdrawn)
            return;
        Interlocked.Increment(ref _reports);
        tally.CountReport();
    }

    private void CountChange(IncidentChange change)
    {
        if (change.Kind == ChangeKind.Opened)
            Interlocked.Increment(ref _incidents);
        meter.Incident(change.Kind.ToString().ToLowerInvariant());
    }
}
