using Alerts.Classification;
using Alerts.Feeds;
using Alerts.Flow;
using Alerts.Incidents;

namespace Alerts.Hosting;

/// <summary>What this process has done since its start. A repeated message counts again: these are for a person to look at.</summary>
internal sealed class FlowTotals
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

    public void Count(IReadOnlyList<Outgoing> queued)
    {
        foreach (var message in queued)
            Count(message);
    }

    private void Count(Outgoing message)
    {
        if (message.Queue == Entry.Queue.Name)
            Interlocked.Increment(ref _entries);
        else if (message.Queue == Report.Queue.Name)
            Interlocked.Increment(ref _reports);
        else if (message.Queue == IncidentChange.Queue.Name && IncidentChange.Queue.Read(message.Body) is { Kind: ChangeKind.Opened, Only: null })
            Interlocked.Increment(ref _incidents);
    }
}
