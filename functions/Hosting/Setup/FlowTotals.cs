using Alerts.Classification.Findings;
using Alerts.Delivery.Tally;
using Alerts.Feeds.Registry;
using Alerts.Incidents.Summaries;
using Alerts.Platform.Messaging;
using Alerts.Platform.Telemetry;
using Alerts.Subscriptions.Subscribers;

namespace Alerts.Hosting.Setup;

/// <summary>
/// Counts what finished calls of functions queued: for the metrics, and since this process's start for the terminal. A call that crashed
/// counts only when it is repeated; a message repeated after its end counts again.
/// </summary>
internal sealed class FlowTotals(FlowMeter meter, DeliveryTally tally)
{
    private long _entries;
    private long _reports;
    private long _incidents;

    public long Entries => Interlocked.Read(ref _entries);

    public long Reports => Interlocked.Read(ref _reports);

    public long Incidents => Interlocked.Read(ref _incidents);

    /// <param name="from">The queue of the call's message; null for a timer.</param>
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
            else if (message.Queue == DeliveryJob.Queue.Name && from == IncidentChange.Queue.Name)
                tally.CountPlanned(DeliveryJob.Queue.Read(message.Body).Subscribers.Count);
        }
    }

    private void CountEntry(Outgoing message)
    {
        Interlocked.Increment(ref _entries);
        if (meter.Listens)
            meter.Entry(Entry.Queue.Read(message.Body).FeedId);
    }

    // A withdrawal travels as a report but does not count as one.
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
