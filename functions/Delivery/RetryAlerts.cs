using Alerts.Flow;
using Alerts.Storage;
using Alerts.Subscriptions;
using Microsoft.Azure.Functions.Worker;
using QueueMessage = Azure.Storage.Queues.Models.QueueMessage;

namespace Alerts.Delivery;

/// <summary>Sends an alert again to a receiver that failed.</summary>
internal sealed class RetryAlerts(AlertSender handler, IFunctionRunner runner)
{
    [Function(nameof(RetryAlerts))]
    public Task RunAsync([QueueTrigger(QueueNames.Retries)] QueueMessage message, CancellationToken cancel) =>
        runner.RunAsync(nameof(RetryAlerts), AlertPage.Retries, message, handler.HandleAsync, cancel);
}
