using System.Collections.Concurrent;
using Alerts.Incidents.Summaries;
using Alerts.Platform.Storage;

namespace Alerts.Incidents.Repository;

/// <summary>
/// The rows behind the pages: an incident's summary under each topic and month. They are made from the incident alone and written after
/// it, so a repeat repairs what a crash left out.
/// </summary>
internal sealed class IncidentIndex(ITableStore tables, IncidentRepository ledger)
{
    /// <summary>Topics have a few hundred names, so this covers some years.</summary>
    private const int MostListed = 10_000;

    /// <summary>Months that topics but "everything" are known to have a row of.</summary>
    private readonly ConcurrentDictionary<(string Topic, string Month), bool> _listed = [];

    private readonly DocumentTable<IncidentSummary> _summaries = new(
        tables,
        TableNames.IncidentIndex,
        IncidentsJson.Shared.IncidentSummary
    );
    private readonly DocumentTable<TopicMonth> _months = new(tables, TableNames.IncidentIndex, IncidentsJson.Shared.TopicMonth);

    /// <summary>
    /// Writes until the incident is unchanged after the write: a slower worker must not leave an older summary behind.
    /// </summary>
    /// <param name="written">What the caller stored; if it is still current, its summary is reused.</param>
    public async Task WriteAsync(string id, CancellationToken cancel, IncidentWrite? written = null)
    {
        var stored = await ReadAsync(id, cancel);
        for (var before = ""; stored.ETag != before; stored = await ReadAsync(id, cancel))
        {
            before = stored.ETag;
            var summary = ReferenceEquals(stored.Value, written?.Incident) ? written.Summary : null;
            await WriteAsync(stored.Value, summary ?? IncidentSummarizer.Summarize(stored.Value), cancel);
        }

        // Once all else is written: who keeps the month in memory sees by the ETag of this row that an incident came, changed or left.
        var month = IncidentKeys.Month(id);
        await _months.PutAsync(
            IncidentKeys.MonthsOf + IncidentTopics.Everything,
            IncidentKeys.InvertedMonth(month),
            new TopicMonth(month),
            cancel
        );
    }

    private async Task<Stored<Incident>> ReadAsync(string id, CancellationToken cancel) =>
        await ledger.GetAsync(id, cancel) ?? throw new InvalidDataException($"Incident {id} is recorded but not stored.");

    private Task WriteAsync(Incident incident, IncidentSummary summary, CancellationToken cancel)
    {
        var (month, key) = (IncidentKeys.Month(incident.Id), IncidentKeys.Key(incident.Id));
        var current = incident.ForwardTo is null ? IncidentTopics.Of(summary) : [];
        return Task.WhenAll([
            .. current.Select(topic => PutAsync(topic, month, key, summary, cancel)),
            .. incident.Topics.Except(current).Select(topic => _summaries.DeleteAsync(IncidentKeys.Index(topic, month), key, null, cancel)),
        ]);
    }

    private async Task PutAsync(string topic, string month, string key, IncidentSummary summary, CancellationToken cancel)
    {
        if (topic != IncidentTopics.Everything && !_listed.ContainsKey((topic, month)))
        {
            await _months.InsertAsync(IncidentKeys.MonthsOf + topic, IncidentKeys.InvertedMonth(month), new TopicMonth(month), cancel);
            if (_listed.Count >= MostListed)
                _listed.Clear();
            _listed[(topic, month)] = true;
        }

        await _summaries.PutAsync(IncidentKeys.Index(topic, month), key, summary, cancel);
    }
}
