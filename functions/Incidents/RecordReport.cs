using Alerts.Classification;
using Alerts.Flow;
using Alerts.Storage;
using Microsoft.Azure.Functions.Worker;
using QueueMessage = Azure.Storage.Queues.Models.QueueMessage;

namespace Alerts.Incidents;

/// <summary>Adds a report to the incident that it is about, and queues what changed.</summary>
internal sealed class RecordReport(ReportRecorder handler, IFunctionRunner runner)
{
    [Function(nameof(RecordReport))]
    public Task RunAsync([QueueTrigger(QueueNames.Reports)] QueueMessage message, CancellationToken cancel) =>
        runner.RunAsync(nameof(RecordReport), Report.Queue, message, handler.HandleAsync, cancel);
}
