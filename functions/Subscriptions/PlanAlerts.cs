using Alerts.Flow;
using Alerts.Incidents;
using Alerts.Storage;
using Microsoft.Azure.Functions.Worker;
using QueueMessage = Azure.Storage.Queues.Models.QueueMessage;

namespace Alerts.Subscriptions;

/// <summary>Finds the subscribers who asked for a change, and queues pages of them.</summary>
internal sealed class PlanAlerts(AlertPlanner handler, IFunctionRunner runner)
{
    [Function(nameof(PlanAlerts))]
    public Task RunAsync([QueueTrigger(QueueNames.Changes)] QueueMessage message, CancellationToken cancel) =>
        runner.RunAsync(nameof(PlanAlerts), IncidentChange.Queue, message, handler.HandleAsync, cancel);
}
