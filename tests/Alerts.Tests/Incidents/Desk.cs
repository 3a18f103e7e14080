using Alerts.Classification.Findings;
using Alerts.Incidents;
using Alerts.Incidents.Edits;
using Alerts.Incidents.Repository;
using Alerts.Incidents.Summaries;
using Alerts.Platform.Storage;
using Alerts.Tests.Platform.Telemetry;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace Alerts.Tests.Incidents;

/// <summary>A recorder with everything it needs, on the tables of a test.</summary>
internal sealed class Desk : IDisposable
{
    public Desk(ITableStore tables, ILogger<ReportRecorder>? log = null)
    {
        var ledger = new IncidentRepository(tables);
        Store = new IncidentStore(tables, ledger);
        var edits = new EditWriter(ledger, new IncidentIndex(tables, ledger));
        Retraction = new IncidentRetraction(ledger, edits, TimeProvider.System);
        Merge = new IncidentMerge(ledger, edits, TimeProvider.System);
        Split = new IncidentSplit(ledger, edits, TimeProvider.System);
        Correction = new IncidentCorrection(ledger, edits, TimeProvider.System);
        Recorder = new ReportRecorder(
            ledger,
            new IncidentIndex(tables, ledger),
            Merge,
            TimeProvider.System,
            log ?? NullLogger<ReportRecorder>.Instance
        );
        Handler = new ReportHandler(Recorder, Metrics.Meter);
    }

    public IncidentRetraction Retraction { get; }

    public IncidentMerge Merge { get; }

    public IncidentSplit Split { get; }

    public IncidentCorrection Correction { get; }

    public MeterDouble Metrics { get; } = new();

    public ReportRecorder Recorder { get; }

    public ReportHandler Handler { get; }

    public IncidentStore Store { get; }

    public async Task<IReadOnlyList<IncidentChange>> HandleAsync(Report report)
    {
        var step = await Handler.HandleAsync(report, CancellationToken.None);
        return
        [
            .. step
                .Next.Where(message => message.Queue == IncidentChange.Queue.Name)
                .Select(message => IncidentChange.Queue.Read(message.Body)),
        ];
    }

    /// <summary>Records all in this order; the incident of each.</summary>
    public async Task<IReadOnlyList<string?>> RecordAsync(params Report[] reports)
    {
        var incidents = new List<string?>();
        foreach (var report in reports)
            incidents.Add((await Recorder.RecordAsync(report, CancellationToken.None)).IncidentId);
        return incidents;
    }

    public async Task<IReadOnlyList<IncidentSummary>> AllAsync(IncidentQuery? query = null) =>
        (await Store.LatestAsync(query ?? new IncidentQuery(), CancellationToken.None)).Incidents;

    public void Dispose()
    {
        Metrics.Dispose();
        Recorder.Dispose();
    }
}
