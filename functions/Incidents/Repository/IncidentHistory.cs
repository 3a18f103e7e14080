using Alerts.Incidents.Summaries;
using Alerts.Platform.Storage;

namespace Alerts.Incidents.Repository;

/// <summary>What is written beside an incident, once, and stays: its changes, the log of its figures, its links.</summary>
internal sealed class IncidentHistory(ITableStore tables)
{
    private readonly DocumentTable<IncidentChange> _changes = new(tables, TableNames.Incidents, IncidentsJson.Shared.IncidentChange);
    private readonly DocumentTable<FigureLogEntry> _log = new(tables, TableNames.Incidents, IncidentsJson.Shared.FigureLogEntry);
    private readonly DocumentTable<IncidentLink> _links = new(tables, TableNames.Incidents, IncidentsJson.Shared.IncidentLink);

    public async Task<IncidentChange> ChangeAsync(string id, int number, CancellationToken cancel) =>
        (await _changes.GetAsync(IncidentKeys.Month(id), IncidentKeys.Change(id, number), cancel))?.Value
        ?? throw new InvalidDataException($"Change {number} of incident {id} is counted but not stored.");

    /// <summary>The changes of an incident from that number on, the first first.</summary>
    public Task<IReadOnlyList<IncidentChange>> ChangesAsync(string id, CancellationToken cancel, int from = 0) =>
        _changes.ListAsync(IncidentKeys.Month(id), IncidentKeys.Change(id, Math.Max(from, 0)), IncidentKeys.Change(id, 99_999), cancel);

    /// <summary>
    /// The log of an incident's figures from a number on, oldest first; empty for an incident last written before there was a log.
    /// </summary>
    public Task<IReadOnlyList<FigureLogEntry>> LogAsync(string id, CancellationToken cancel, int from = 0) =>
        _log.ListAsync(IncidentKeys.Month(id), IncidentKeys.Log(id, Math.Max(from, 0)), IncidentKeys.Log(id, 999_999), cancel);

    /// <summary>Links that other incidents made to this one when they were opened: a few rows of at most two months.</summary>
    public async Task<IReadOnlyList<IncidentLink>> LinksToAsync(string id, CancellationToken cancel)
    {
        var (links, day) = (new List<IncidentLink>(), IncidentId.Day(id));
        foreach (var month in IncidentKeys.Months(day.AddDays(-CandidateSet.DaysAfter), day.AddDays(CandidateSet.DaysBefore)))
            links.AddRange(await _links.ListAsync(month, IncidentKeys.LinksFrom(id), IncidentKeys.LinksAfter(id), cancel));
        return links;
    }

    /// <summary>The rows that are to be written with an incident.</summary>
    /// <param name="opens">Links are written with a new incident.</param>
    public IEnumerable<RowChange> Rows(IncidentWrite write, bool opens)
    {
        var (incident, change) = write;
        if (opens)
            foreach (var link in incident.Links)
                yield return _links.Put(IncidentKeys.Link(link.Id, incident.Id), link.Back(incident.Id));
        if (change is not null)
            yield return _changes.Insert(IncidentKeys.Change(incident.Id, change.Number), change);
        if (write.Log is { } log)
            yield return _log.Insert(IncidentKeys.Log(incident.Id, log.Number), log);
    }
}
