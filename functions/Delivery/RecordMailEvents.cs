using Alerts.Delivery.Bounces;
using Alerts.Flow;
using Alerts.Storage;
using Microsoft.Azure.Functions.Worker;
using QueueMessage = Azure.Storage.Queues.Models.QueueMessage;

namespace Alerts.Delivery;

/// <summary>Does what the mail service's delivery reports ask for; Event Grid puts them into the queue.</summary>
internal sealed class RecordMailEvents(MailEventRecorder handler, IFunctionRunner runner)
{
    [Function(nameof(RecordMailEvents))]
    public Task RunAsync([QueueTrigger(QueueNames.MailEvents)] QueueMessage message, CancellationToken cancel) =>
        runner.RunAsync(nameof(RecordMailEvents), MailEventRecorder.Queue, message, handler.HandleAsync, cancel);
}
