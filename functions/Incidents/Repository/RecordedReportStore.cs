using Alerts.Incidents.Summaries;
using Alerts.Platform.Storage;

namespace Alerts.Incidents.Repository;

/// <summary>That a report was recorded, and in which incident: the row by which a repeat finds itself.</summary>
internal sealed class RecordedReportStore(ITableStore tables)
{
    private readonly DocumentTable<RecordedReport> _reports = new(tables, TableNames.Incidents, IncidentsJson.Shared.RecordedReport);

    public async Task<RecordedReport?> LatestAsync(string reportId, IEnumerable<string> months, CancellationToken cancel)
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

    public RowChange Put(string reportId, RecordedReport report) => _reports.Put(IncidentKeys.Report(reportId), report);
}
