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
internal sealed class IncidentRepository(ITableStore tables)
{
    /// <summary>Days before and after the event in which candidates may be: outlets publish late and give wrong days.</summary>
    public const int DaysBefore = 5,
        DaysAfter = 2;

    /// <summary>Longest chain of merged incidents; operators merge by hand, so a handful.</summary>
    private const int MostForwards = 10;

    /// <summary>Days before publication in which an earlier revision may have put the event.</summary>
    private const int DaysOfRevisions = 31;

    private readonly DocumentTable<Incident> _incidents = new(tables, TableNames.Incidents, IncidentsJson.Shared.Incident);
    private readonly DocumentTable<MonthHead> _heads = new(tables, TableNames.Incidents, IncidentsJson.Shared.MonthHead);
    private readonly DocumentTable<RecordedReport> _reports = new(tables, TableNames.Incidents, IncidentsJson.Shared.RecordedReport);
    private readonly DocumentTable<IncidentLink> _links = new(tables, TableNames.Incidents, IncidentsJson.Shared.IncidentLink);
    private readonly DocumentTable<FigureLogEntry> _log = new(tables, TableNames.Incidents, IncidentsJson.Shared.FigureLogEntry);
    private readonly DocumentTable<OlderReport> _older = new(tables, TableNames.Incidents, IncidentsJson.Shared.OlderReport);
    private readonly DocumentTable<IncidentChange> _changes = new(tables, TableNames.Incidents, IncidentsJson.Shared.IncidentChange);

    private readonly RecentIncidents _recent = new(tables);

    public Task<Stored<Incident>?> GetAsync(string id, CancellationToken cancel) =>
        _recent.GetAsync(IncidentKeys.Month(id), IncidentKeys.Key(id), cancel);

    public async Task<Stored<Incident>?> CurrentAsync(string id, CancellationToken cancel)
    {
        var stored = await GetAsync(id, cancel);
        for (var steps = 0; stored?.Value.ForwardTo is { } next && steps < MostForwards; steps++)
            stored = await GetAsync(next, cancel);
        return stored;
    }

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

    public async Task<IReadOnlyList<Claim>> OlderAsync(Incident incident, CancellationToken cancel)
    {
        if (incident.Older is not { } older)
            return [];
        var found = new Dictionary<string, OlderReport>(StringComparer.Ordinal);
        foreach (var id in older.Rows)
        await foreach (
            var row in _older.RangeAsync(IncidentKeys.Month(id), IncidentKeys.OlderFrom(id), IncidentKeys.OlderAfter(id), cancel)
        )
            Keep(found, older, id, row.Value);
        foreach (var claim in incident.Claims)
            found.Remove(claim.ReportId);
        return [.. found.Values.Select(report => report.Claim)];
    }

    /// <summary>A page of the reports that have rows of their own, unordered, each once in its latest version.</summary>
    /// <param name="after">As <see cref="OlderReports.Place"/> makes it.</param>
    /// <returns>With the start of the next page; null after the last.</returns>
    public async Task<(IReadOnlyList<Claim> Claims, string? Next)> OlderPageAsync(
        Incident incident,
        string after,
        int most,
        CancellationToken cancel
    )
    {
        var (found, read, older) = (new List<Claim>(), 0, incident.Older!);
        var (start, report) = OlderReports.Placed(after);
        foreach (var id in older.Rows.SkipWhile(id => id != start))
        {
            var from = id == start && report.Length > 0 ? IncidentKeys.Older(id, report) + "!" : IncidentKeys.OlderFrom(id);
            await foreach (var row in _older.RangeAsync(IncidentKeys.Month(id), from, IncidentKeys.OlderAfter(id), cancel))
            {
                if (read++ == most)
                    return (found, OlderReports.Place(start, report));
                (start, report) = (id, row.Value.Claim.ReportId);
                if (await StandsAsync(incident, older, id, row.Value, cancel))
                    found.Add(row.Value.Claim);
            }
        }

        return (found, null);
    }

    /// <summary>Whether this row is the one that <see cref="OlderAsync(Incident, CancellationToken)"/> returns for the report.</summary>
    private async Task<bool> StandsAsync(Incident incident, OlderReports older, string id, OlderReport row, CancellationToken cancel)
    {
        var report = row.Claim.ReportId;
        if (older.Out.Contains(OlderReports.Row(id, report)) || incident.Claims.Any(claim => claim.ReportId == report))
            return false;
        var before = true;
        foreach (var other in older.Rows)
        {
            if (other == id)
                before = false;
            else if (
                !older.Out.Contains(OlderReports.Row(other, report))
                && await _older.GetAsync(IncidentKeys.Month(other), IncidentKeys.Older(other, report), cancel) is { Value.At: var at }
                && (before ? at >= row.At : at > row.At)
            )
                return false;
        }

        return true;
    }

    /// <summary>
    /// What a change of one older report needs: the reports kept in the incident's row, and itself. All reports if it was kept, because
    /// another takes its place.
    /// </summary>
    public async Task<IReadOnlyList<Claim>> OlderAsync(Incident incident, string reportId, CancellationToken cancel)
    {
        if (incident.Older is not { } older)
            return [];
        if (older.Needed.Any(claim => claim.ReportId == reportId))
            return await OlderAsync(incident, cancel);
        var found = new Dictionary<string, OlderReport>(StringComparer.Ordinal);
        foreach (var id in older.Rows)
            if (await _older.GetAsync(IncidentKeys.Month(id), IncidentKeys.Older(id, reportId), cancel) is { } row)
                Keep(found, older, id, row.Value);
        return [.. older.Needed, .. found.Values.Select(report => report.Claim)];
    }

    private static void Keep(Dictionary<string, OlderReport> found, OlderReports older, string id, OlderReport report)
    {
        if (
            !older.Out.Contains(OlderReports.Row(id, report.Claim.ReportId))
            && (!found.TryGetValue(report.Claim.ReportId, out var other) || other.At < report.At)
        )
            found[report.Claim.ReportId] = report;
    }

    /// <summary>Links that other incidents made to this one when they were opened: a few rows of at most two months.</summary>
    public async Task<IReadOnlyList<IncidentLink>> LinksToAsync(string id, CancellationToken cancel)
    {
        var (links, day) = (new List<IncidentLink>(), IncidentId.Day(id));
        foreach (var month in Months(day.AddDays(-DaysAfter), day.AddDays(DaysBefore)))
            links.AddRange(await _links.ListAsync(month, IncidentKeys.LinksFrom(id), IncidentKeys.LinksAfter(id), cancel));
        return links;
    }

    /// <summary>
    /// Reads the head and the report in each of at most four months, and one range in at most two, if another process wrote since.
    /// </summary>
    public async Task<CandidateSet> ReadAsync(Claim claim, CancellationToken cancel)
    {
        var (from, to) = (claim.Clues.Day.Best.AddDays(-DaysBefore), claim.Clues.Day.Best.AddDays(DaysAfter));
        var heads = new Dictionary<string, Stored<MonthHead>?>();
        var published = PakistanTime.Day(claim.Published);
        foreach (var month in Months(from, to, published, published.AddDays(-DaysOfRevisions)))
            heads[month] = await _heads.GetAsync(month, IncidentKeys.Head, cancel);

        var earlier = await EarlierAsync(claim.ReportId, heads.Keys, cancel);
        if (earlier?.IncidentId is { } id)
            return await OfAsync(
                heads,
                earlier,
                await CurrentAsync(id, cancel) ?? throw new InvalidDataException($"Incident {id} has a report but is not stored."),
                cancel
            );
        return new CandidateSet(heads, earlier, await IncidentsAsync(heads, from, to, cancel));
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
        if (before is null && !await TouchAsync(near.Heads.Where(head => head.Key != home), cancel))
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
        var (incident, change) = write;
        var key = IncidentKeys.Key(incident.Id);
        var row = before is null ? _incidents.Insert(key, incident) : _incidents.Replace(key, before with { Value = incident });
        return BatchAsync(
            IncidentKeys.Month(incident.Id),
            head,
            (row, incident),
            [
                row,
                .. reports,
                .. before is null
                    ? incident.Links.Select(link => _links.Put(IncidentKeys.Link(link.Id, incident.Id), link.Back(incident.Id)))
                    : [],
                .. change is null ? [] : new[] { _changes.Insert(IncidentKeys.Change(incident.Id, change.Number), change) },
                .. write.Log is not { } log ? [] : new[] { _log.Insert(IncidentKeys.Log(incident.Id, log.Number), log) },
                .. (write.Older ?? []).Select(older => _older.Put(IncidentKeys.Older(incident.Id, older.Claim.ReportId), older)),
            ],
            cancel
        );
    }

    public Task<Stored<MonthHead>?> HeadAsync(string id, CancellationToken cancel) =>
        _heads.GetAsync(IncidentKeys.Month(id), IncidentKeys.Head, cancel);

    public Task<RecordedReport?> ReportAsync(string reportId, string incidentId, DateTimeOffset published, CancellationToken cancel)
    {
        var day = PakistanTime.Day(published);
        return EarlierAsync(reportId, Months(IncidentId.Day(incidentId), day, day.AddDays(-DaysOfRevisions)), cancel);
    }

    public RowChange Put(string reportId, RecordedReport report) => _reports.Put(IncidentKeys.Report(reportId), report);

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
        return await TouchAsync(near.Heads.Where(head => head.Key != home), cancel)
            && await BatchAsync(home, near.Heads[home], null, [Put(reportId, report)], cancel);
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
            heads[home] = await _heads.GetAsync(home, IncidentKeys.Head, cancel);
            own = await GetAsync(own.Value.Id, cancel) ?? own;
        }

        return new CandidateSet(heads, earlier, [own]);
    }

    private static IEnumerable<string> Months(params DateOnly[] days) =>
        days.Select(IncidentKeys.Month).Distinct().Order(StringComparer.Ordinal);

    private async Task<RecordedReport?> EarlierAsync(string reportId, IEnumerable<string> months, CancellationToken cancel)
    {
        // A merge across months leaves a row where the report was first; the latest row counts.
        RecordedReport? latest = null;
        foreach (var month in months)
            if (
                await _reports.GetAsync(month, IncidentKeys.Report(reportId), cancel) is { Value: var found }
                && (latest is null || found.Revisions[^1].FetchedAt > latest.Revisions[^1].FetchedAt)
            )
                latest = found;
        return latest;
    }

    private async Task<List<Stored<Incident>>> IncidentsAsync(
        Dictionary<string, Stored<MonthHead>?> heads,
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

    private static IEnumerable<DateOnly> Days(DateOnly from, DateOnly to) =>
        Enumerable.Range(0, to.DayNumber - from.DayNumber + 1).Select(from.AddDays);

    private async Task<bool> TouchAsync(IEnumerable<KeyValuePair<string, Stored<MonthHead>?>> heads, CancellationToken cancel)
    {
        foreach (var (month, head) in heads)
            if (!await BatchAsync(month, head, null, [], cancel))
                return false;
        return true;
    }

    /// <param name="written">The incident among the changes; null without one.</param>
    private async Task<bool> BatchAsync(
        string month,
        Stored<MonthHead>? head,
        (RowChange Row, Incident Incident)? written,
        IReadOnlyList<RowChange> changes,
        CancellationToken cancel
    )
    {
        if (!await tables.BatchAsync(TableNames.Incidents, month, [Head(head), .. changes], cancel))
            return false;
        _recent.Wrote(month, head?.Value.Writes ?? 0, written);
        return true;
    }

    private RowChange Head(Stored<MonthHead>? head) =>
        head is null
            ? _heads.Insert(IncidentKeys.Head, new MonthHead(1))
            : _heads.Replace(IncidentKeys.Head, head with { Value = new MonthHead(head.Value.Writes + 1) });
}

/// <summary>What was stored around a report at the read, and what detects later changes.</summary>
/// <param name="Heads">By month; null where nothing was ever written.</param>
/// <param name="Earlier">The report's earlier record; null when it is new.</param>
/// <param name="Incidents">Those of the days around the event; only the report's own if it has one.</param>
internal sealed record CandidateSet(
    IReadOnlyDictionary<string, Stored<MonthHead>?> Heads,
    RecordedReport? Earlier,
    IReadOnlyList<Stored<Incident>> Incidents
);
