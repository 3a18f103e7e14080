using System.Collections.Concurrent;
using Alerts.Delivery.Webhooks.Calls;
using Alerts.Incidents.Repository;
using Alerts.Incidents.Summaries;

namespace Alerts.Web.Syndication;

/// <summary>The documents of the Common Alerting Protocol of incidents: one for each change, the same for ever.</summary>
internal sealed class CapDocuments(IncidentStore incidents, CapWriter cap)
{
    private const int MostAtOnce = 16;

    /// <summary>4 KB each.</summary>
    private const int MostKept = 1_000;

    private readonly ConcurrentDictionary<(string Id, DateTimeOffset UpdatedAt), IncidentChange> _newest = new();

    /// <summary>The newest change of each; a summary that is not updated has no newer one, so it is kept.</summary>
    public async Task<IReadOnlyList<IncidentChange>> NewestAsync(IReadOnlyList<IncidentSummary> of, CancellationToken cancel)
    {
        var found = new IncidentChange?[of.Count];
        await Parallel.ForAsync(
            0,
            of.Count,
            new ParallelOptions { MaxDegreeOfParallelism = MostAtOnce, CancellationToken = cancel },
            async (i, stop) => found[i] = await NewestAsync(of[i], stop)
        );
        return [.. found.OfType<IncidentChange>()];
    }

    /// <param name="number">Of the change; null for the newest.</param>
    /// <returns>Null when no change has that number.</returns>
    public async Task<SyndicationText?> FindAsync(string id, int? number, CancellationToken cancel)
    {
        var told = await incidents.ToldAsync(id, cancel);
        var at = number is null ? told.Count - 1 : told.ToList().FindIndex(change => change.Number == number);
        return at < 0 ? null : new SyndicationText(cap.Change(told[at], [.. told.Take(at).Select(cap.Reference)]), told[at].At);
    }

    private async Task<IncidentChange?> NewestAsync(IncidentSummary incident, CancellationToken cancel)
    {
        if (_newest.TryGetValue((incident.Id, incident.UpdatedAt), out var kept))
            return kept;
        if (await incidents.ToldAsync(incident.Id, cancel) is not [.., var newest])
            return null;
        if (_newest.Count >= MostKept)
            _newest.Clear();
        return _newest[(incident.Id, incident.UpdatedAt)] = newest;
    }
}
