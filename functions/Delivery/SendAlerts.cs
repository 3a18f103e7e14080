using Alerts.Flow;
using Alerts.Storage;
using Alerts.Subscriptions;
using Microsoft.Azure.Functions.Worker;
using QueueMessage = Azure.Storage.Queues.Models.QueueMessage;

namespace Alerts.Delivery;

/// <summary>Sends a page of alerts.</summary>
internal sealed class SendAlerts(AlertSender handler, IFunctionRunner runner)
{
    [Function(nameof(SendAlerts))]
    public Task RunAsync([QueueTrigger(QueueNames.Alerts)] QueueMessage message, CancellationToken cancel) =>
        runner.RunAsync(nameof(SendAlerts), AlertPage.Queue, message, handler.HandleAsync, cancel);
}
