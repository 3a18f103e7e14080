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

    /// <summary>The latest update that each topic's month is listed with.</summary>
    private readonly ConcurrentDictionary<(string Topic, string Month), DateTimeOffset> _listed = [];

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
        await ListAsync(topic, month, summary.UpdatedAt, cancel);
        await _summaries.PutAsync(IncidentKeys.Index(topic, month), key, summary, cancel);
    }

    /// <summary>Before the summary, so that no summary is later than its month says.</summary>
    private async Task ListAsync(string topic, string month, DateTimeOffset updated, CancellationToken cancel)
    {
        if (_listed.TryGetValue((topic, month), out var known) && known >= updated)
            return;
        var (partition, key) = (IncidentKeys.MonthsOf + topic, IncidentKeys.InvertedMonth(month));
        for (var written = false; !written; )
        {
            var stored = await _months.GetAsync(partition, key, cancel);
            written =
                stored?.Value.Updated >= updated
                || (
                    stored is null
                        ? await _months.InsertAsync(partition, key, new TopicMonth(month, updated), cancel)
                        : await _months.ReplaceAsync(partition, key, stored with { Value = new TopicMonth(month, updated) }, cancel)
                )
                    is not null;
        }

        if (_listed.Count >= MostListed)
            _listed.Clear();
        _listed.AddOrUpdate((topic, month), updated, (_, other) => other > updated ? other : updated);
    }
}
