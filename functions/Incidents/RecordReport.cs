using Alerts.Classification.Findings;
using Alerts.Incidents.Summaries;
using Alerts.Platform.Messaging;
using Alerts.Platform.Storage;
using Alerts.Platform.Telemetry;
using Microsoft.Azure.Functions.Worker;
using QueueMessage = Azure.Storage.Queues.Models.QueueMessage;

namespace Alerts.Incidents;

internal sealed class RecordReport(ReportHandler handler, IFunctionRunner runner)
{
    [Function(nameof(RecordReport))]
    public Task RunAsync([QueueTrigger(QueueNames.Reports)] QueueMessage message, CancellationToken cancel) =>
        runner.RunAsync(nameof(RecordReport), Report.Queue, message, handler.HandleAsync, cancel);
}

/// <summary>Passes on, and counts, what a report changed. The command line records reports too, and neither passes on nor counts.</summary>
internal sealed class ReportHandler(ReportRecorder recorder, FlowMeter meter)
{
    public async Task<HandlerResult> HandleAsync(Report message, CancellationToken cancel)
    {
        var recorded = await recorder.RecordAsync(message, cancel);
        Traces.Tag("report", message.Id);
        Traces.Tag("incident", recorded.IncidentId);
        // What had to wait for its event says nothing of how fast alerts are.
        var reported = message.Waits == 0 ? new ReportTimes(message.Published, message.FetchedAt, message.Untimed) : null;
        IncidentChange[] changes = [.. new[] { recorded.Change, recorded.Merge }.OfType<IncidentChange>()];
        Outgoing[] again = recorded.Waits && ReportWait.Next(message) is var (report, delay) ? [Report.Queue.Message(report, delay)] : [];
        return new HandlerResult(
            [.. changes.Select(change => IncidentChange.Queue.Message(change with { Reported = reported })), .. again],
            Count: () =>
            {
                foreach (var change in changes)
                    meter.Incident(change.Kind.ToString().ToLowerInvariant());
            }
        );
    }
}
