using Alerts.Incidents.Claims;
using Alerts.Incidents.Summaries;
using Alerts.Platform.Storage;

namespace Alerts.Incidents.Repository;

/// <summary>
/// Reads and writes for recording, so that two workers never both open an incident for one event. Every write to a month replaces the
/// month's head row if unchanged, in one batch with the data; heads are read before the incidents. A worker that opens an incident near
/// a border of months reads both heads, and first replaces the head of the month that it does not write to. So of two workers that open
/// in different months, one finds a changed head, however their writes interleave. If a worker crashes after replacing a head, the
/// others read once more, and nothing else happens.
/// </summary>
internal sealed class IncidentRepository
{
    /// <summary>Longest chain of merged incidents; operators merge by hand, so a handful.</summary>
    private const int MostForwards = 10;

    /// <summary>Days before publication in which an earlier revision may have put the event.</summary>
    private const int DaysOfRevisions = 31;

    private readonly DocumentTable<Incident> _incidents;
    private readonly RecentIncidents _recent;
    private readonly MonthHeads _heads;
    private readonly RecordedReportStore _reports;

    public IncidentRepository(ITableStore tables)
    {
        _incidents = new DocumentTable<Incident>(tables, TableNames.Incidents, IncidentsJson.Shared.Incident);
        _recent = new RecentIncidents(tables);
        _heads = new MonthHeads(tables, _recent);
        _reports = new RecordedReportStore(tables);
        Older = new OlderReportStore(tables);
        History = new IncidentHistory(tables);
    }

    public OlderReportStore Older { get; }

    public IncidentHistory History { get; }

    public Task<Stored<Incident>?> GetAsync(string id, CancellationToken cancel) =>
        _recent.GetAsync(IncidentKeys.Month(id), IncidentKeys.Key(id), cancel);

    public async Task<Stored<Incident>?> CurrentAsync(string id, CancellationToken cancel)
    {
        var stored = await GetAsync(id, cancel);
        for (var steps = 0; stored?.Value.ForwardTo is { } next && steps < MostForwards; steps++)
            stored = await GetAsync(next, cancel);
        return stored;
    }

    /// <summary>
    /// Reads the head and the report in each of at most four months, and one range in at most two, if another process wrote since.
    /// </summary>
    public async Task<CandidateSet> ReadAsync(Claim claim, CancellationToken cancel)
    {
        var (from, to) = Around(claim);
        var heads = new Dictionary<string, Stored<MonthHead>?>();
        var published = PakistanTime.Day(claim.Published);
        foreach (var month in IncidentKeys.Months(from, to, published, published.AddDays(-DaysOfRevisions)))
            heads[month] = await _heads.GetAsync(month, cancel);

        var earlier = await _reports.LatestAsync(claim.ReportId, heads.Keys, cancel);
        if (earlier?.IncidentId is { } id)
            return await OfAsync(
                heads,
                earlier,
                await CurrentAsync(id, cancel) ?? throw new InvalidDataException($"Incident {id} has a report but is not stored."),
                cancel
            );
        return new CandidateSet(heads, earlier, await IncidentsAsync(heads, from, to, cancel));
    }

    /// <summary>The other incidents of the days around a report that is of one already.</summary>
    /// <param name="near">As it was read for the report.</param>
    public async Task<IReadOnlyList<Incident>> OthersAsync(CandidateSet near, Claim claim, CancellationToken cancel)
    {
        var (from, to) = Around(claim);
        var found = await IncidentsAsync(near.Heads, from, to, cancel);
        return [.. found.Select(stored => stored.Value).Where(incident => near.Incidents.All(own => own.Value.Id != incident.Id))];
    }

    /// <param name="near">As it was read; an incident among these is replaced, another one inserted.</param>
    /// <returns>False when anything changed since the read: read and decide again.</returns>
    public async Task<bool> WriteAsync(
        CandidateSet near,
        IncidentWrite write,
        string reportId,
        RecordedReport report,
        CancellationToken cancel
    )
    {
        var incident = write.Incident;
        var home = IncidentKeys.Month(incident.Id);
        var before = near.Incidents.FirstOrDefault(stored => stored.Value.Id == incident.Id);
        if (before is null && !await _heads.TouchAsync(near.Heads.Where(head => head.Key != home), cancel))
            return false;

        return await WriteAsync(near.Heads[home], before, write, [Put(reportId, report)], cancel);
    }

    /// <summary>Writes an incident with its change, its log and its reports: all or nothing.</summary>
    /// <param name="head">The month's head, read before the incident.</param>
    /// <param name="before">Null inserts.</param>
    /// <returns>False when anything changed since the read.</returns>
    public Task<bool> WriteAsync(
        Stored<MonthHead>? head,
        Stored<Incident>? before,
        IncidentWrite write,
        IEnumerable<RowChange> reports,
        CancellationToken cancel
    )
    {
        var incident = write.Incident;
        var key = IncidentKeys.Key(incident.Id);
        var row = before is null ? _incidents.Insert(key, incident) : _incidents.Replace(key, before with { Value = incident });
        return _heads.BatchAsync(
            IncidentKeys.Month(incident.Id),
            head,
            (row, incident),
            [row, .. reports, .. History.Rows(write, opens: before is null), .. Older.Rows(write)],
            cancel
        );
    }

    public Task<Stored<MonthHead>?> HeadAsync(string id, CancellationToken cancel) => _heads.GetAsync(IncidentKeys.Month(id), cancel);

    public Task<RecordedReport?> ReportAsync(string reportId, string incidentId, DateTimeOffset published, CancellationToken cancel)
    {
        var day = PakistanTime.Day(published);
        return _reports.LatestAsync(reportId, IncidentKeys.Months(IncidentId.Day(incidentId), day, day.AddDays(-DaysOfRevisions)), cancel);
    }

    public RowChange Put(string reportId, RecordedReport report) => _reports.Put(reportId, report);

    /// <summary>Records a report without an incident.</summary>
    /// <returns>False when anything changed since the read: read and decide again.</returns>
    public async Task<bool> RememberAsync(
        CandidateSet near,
        DateOnly published,
        string reportId,
        RecordedReport report,
        CancellationToken cancel
    )
    {
        var home = IncidentKeys.Month(published);
        return await _heads.TouchAsync(near.Heads.Where(head => head.Key != home), cancel)
            && await _heads.BatchAsync(home, near.Heads[home], null, [Put(reportId, report)], cancel);
    }

    private async Task<CandidateSet> OfAsync(
        Dictionary<string, Stored<MonthHead>?> heads,
        RecordedReport earlier,
        Stored<Incident> own,
        CancellationToken cancel
    )
    {
        var home = IncidentKeys.Month(own.Value.Id);
        if (!heads.ContainsKey(home))
        {
            heads[home] = await _heads.GetAsync(home, cancel);
            own = await GetAsync(own.Value.Id, cancel) ?? own;
        }

        return new CandidateSet(heads, earlier, [own]);
    }

    private async Task<List<Stored<Incident>>> IncidentsAsync(
        IReadOnlyDictionary<string, Stored<MonthHead>?> heads,
        DateOnly from,
        DateOnly to,
        CancellationToken cancel
    )
    {
        var found = new List<Stored<Incident>>();
        foreach (var month in Days(from, to).GroupBy(IncidentKeys.Month))
            found.AddRange(await _recent.ReadAsync(month.Key, heads[month.Key]?.Value.Writes ?? 0, [.. month], cancel));
        return [.. found.Where(incident => incident.Value.ForwardTo is null)];
    }

    private static (DateOnly From, DateOnly To) Around(Claim claim) =>
        (claim.Clues.Day.Best.AddDays(-CandidateSet.DaysBefore), claim.Clues.Day.Best.AddDays(CandidateSet.DaysAfter));

    private static IEnumerable<DateOnly> Days(DateOnly from, DateOnly to) =>
        Enumerable.Range(0, to.DayNumber - from.DayNumber + 1).Select(from.AddDays);
}
