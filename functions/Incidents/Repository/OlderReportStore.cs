using Alerts.Incidents.Claims;
using Alerts.Incidents.Summaries;
using Alerts.Platform.Storage;

namespace Alerts.Incidents.Repository;

/// <summary>The reports of an incident that have rows of their own, because its own row has no space for them.</summary>
internal sealed class OlderReportStore(ITableStore tables)
{
    private readonly DocumentTable<OlderReport> _older = new(tables, TableNames.Incidents, IncidentsJson.Shared.OlderReport);

    /// <summary>The older reports, unordered, each once in its latest version.</summary>
    public async Task<IReadOnlyList<Claim>> AllAsync(Incident incident, CancellationToken cancel)
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
    public async Task<(IReadOnlyList<Claim> Claims, string? Next)> PageAsync(
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

    /// <summary>Whether this row is the one that <see cref="AllAsync"/> returns for the report.</summary>
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
    public async Task<IReadOnlyList<Claim>> NeededAsync(Incident incident, string reportId, CancellationToken cancel)
    {
        if (incident.Older is not { } older)
            return [];
        if (older.Needed.Any(claim => claim.ReportId == reportId))
            return await AllAsync(incident, cancel);
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

    /// <summary>The rows of those that are to be written with their incident.</summary>
    public IEnumerable<RowChange> Rows(IncidentWrite write) =>
        (write.Older ?? []).Select(older => _older.Put(IncidentKeys.Older(write.Incident.Id, older.Claim.ReportId), older));
}
