using Alerts.Classification.Findings;
using Alerts.Incidents.Claims;
using Alerts.Incidents.Repository;
using Alerts.Incidents.Summaries;
using Alerts.Platform.Storage;

namespace Alerts.Benchmarks.Recording;

/// <summary>All rows that a report leaves behind which opens an incident.</summary>
internal sealed class IncidentRows(ITableStore tables)
{
    private readonly DocumentTable<Incident> _incidents = new(tables, TableNames.Incidents, IncidentsJson.Shared.Incident);
    private readonly DocumentTable<IncidentChange> _changes = new(tables, TableNames.Incidents, IncidentsJson.Shared.IncidentChange);
    private readonly DocumentTable<RecordedReport> _reports = new(tables, TableNames.Incidents, IncidentsJson.Shared.RecordedReport);
    private readonly DocumentTable<IncidentSummary> _summaries = new(
        tables,
        TableNames.IncidentIndex,
        IncidentsJson.Shared.IncidentSummary
    );
    private readonly DocumentTable<TopicMonth> _months = new(tables, TableNames.IncidentIndex, IncidentsJson.Shared.TopicMonth);

    public IEnumerable<(string Table, string Partition, RowChange Row)> Of(Report report)
    {
        var claim = Claim.Of(report);
        var id = IncidentId.Assign(report, claim.Clues.Day.Best, new HashSet<string>());
        var (incident, change) = Alerts.Incidents.Summaries.IncidentUpdater.Open(id, claim, [], report.FetchedAt);
        var (month, key) = (IncidentKeys.Month(id), IncidentKeys.Key(id));
        yield return (TableNames.Incidents, month, _incidents.Put(key, incident));
        yield return (TableNames.Incidents, month, _changes.Put(IncidentKeys.Change(id, change!.Number), change));
        yield return (
            TableNames.Incidents,
            month,
            _reports.Put(
                IncidentKeys.Report(report.Id),
                new RecordedReport(id, [new RecordedRevision(report.Revision, report.FetchedAt, change.Number)])
            )
        );
        foreach (var topic in incident.Topics)
        {
            yield return (TableNames.IncidentIndex, IncidentKeys.Index(topic, month), _summaries.Put(key, incident.Told));
            yield return (
                TableNames.IncidentIndex,
                IncidentKeys.MonthsOf + topic,
                _months.Put(IncidentKeys.InvertedMonth(month), new TopicMonth(month))
            );
        }
    }
}
