using Alerts.Platform.Messaging;
using Alerts.Platform.Storage;
using Alerts.Subscriptions.Subscribers;
using Microsoft.Azure.Functions.Worker;
using QueueMessage = Azure.Storage.Queues.Models.QueueMessage;

namespace Alerts.Delivery;

internal sealed class RetryAlerts(AlertSender handler, IFunctionRunner runner)
{
    [Function(nameof(RetryAlerts))]
    public Task RunAsync([QueueTrigger(QueueNames.Retries)] QueueMessage message, CancellationToken cancel) =>
        runner.RunAsync(nameof(RetryAlerts), DeliveryJob.Retries, message, handler.HandleAsync, cancel);
}
