using System.Collections.Concurrent;
using Alerts.Storage;

namespace Alerts.Incidents;

/// <summary>
/// The rows that pages are read from: an incident's summary under each of its topics and the month. Written after the incident and made
/// from it alone, so writing them again heals whatever a crash left out.
/// </summary>
internal sealed class IncidentIndex(ITableStore tables, IncidentLedger ledger)
{
    /// <summary>Topics have a few hundred names; this is some years of them.</summary>
    private const int MostListed = 10_000;

    /// <summary>Months that this process has written under a topic: they are never taken out again.</summary>
    private readonly ConcurrentDictionary<(string Topic, string Month), bool> _listed = [];

    private readonly DocumentTable<IncidentSummary> _summaries = new(tables, TableNames.IncidentIndex, IncidentsJson.Shared.IncidentSummary);
    private readonly DocumentTable<TopicMonth> _months = new(tables, TableNames.IncidentIndex, IncidentsJson.Shared.TopicMonth);

    /// <summary>
    /// Writes until the incident is the same after the writing as before it: a worker that was slower than another one must not leave
    /// an older summary behind.
    /// </summary>
    public async Task WriteAsync(string id, CancellationToken cancel)
    {
        var stored = await ReadAsync(id, cancel);
        for (var before = ""; stored.ETag != before; stored = await ReadAsync(id, cancel))
        {
            before = stored.ETag;
            await WriteAsync(stored.Value, cancel);
        }
    }

    private async Task<Stored<Incident>> ReadAsync(string id, CancellationToken cancel) =>
        await ledger.GetAsync(id, cancel) ?? throw new InvalidDataException($"Incident {id} is recorded but not stored.");

    /// <summary>Under all topics at once: they lie in partitions of their own, and need not wait for one another's round trip.</summary>
    private Task WriteAsync(Incident incident, CancellationToken cancel)
    {
        var summary = Summarizing.Of(incident);
        var (month, key) = (IncidentKeys.Month(incident.Id), IncidentKeys.Key(incident.Id));
        var current = incident.ForwardTo is null ? IncidentTopics.Of(summary) : [];
        return Task.WhenAll([
            .. current.Select(topic => PutAsync(topic, month, key, summary, cancel)),
            .. incident.Topics.Except(current).Select(topic => _summaries.DeleteAsync(IncidentKeys.Index(topic, month), key, null, cancel)),
        ]);
    }

    private async Task PutAsync(string topic, string month, string key, IncidentSummary summary, CancellationToken cancel)
    {
        if (!_listed.ContainsKey((topic, month)))
            await _months.PutAsync(IncidentKeys.MonthsOf + topic, IncidentKeys.InvertedMonth(month), new TopicMonth(month), cancel);
        if (_listed.Count >= MostListed)
            _listed.Clear();
        _listed[(topic, month)] = true;
        await _summaries.PutAsync(IncidentKeys.Index(topic, month), key, summary, cancel);
    }
}
