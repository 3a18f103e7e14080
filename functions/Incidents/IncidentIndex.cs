using Alerts.Storage;

namespace Alerts.Incidents;

/// <summary>
/// The rows that pages are read from: an incident's summary under each of its topics and the month. Written after the incident and made
/// from it alone, so writing them again heals whatever a crash left out.
/// </summary>
internal sealed class IncidentIndex(ITableStore tables, IncidentLedger ledger)
{
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

    private async Task WriteAsync(Incident incident, CancellationToken cancel)
    {
        var summary = Summarizing.Of(incident);
        var (month, key) = (IncidentKeys.Month(incident.Id), IncidentKeys.Key(incident.Id));
        var current = incident.ForwardTo is null ? IncidentTopics.Of(summary) : [];
        foreach (var topic in current)
        {
            await _months.PutAsync(IncidentKeys.MonthsOf + topic, IncidentKeys.InvertedMonth(month), new TopicMonth(month), cancel);
            await _summaries.PutAsync(IncidentKeys.Index(topic, month), key, summary, cancel);
        }

        foreach (var topic in incident.Topics.Except(current))
            await _summaries.DeleteAsync(IncidentKeys.Index(topic, month), key, null, cancel);
    }
}
