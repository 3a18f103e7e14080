using Alerts.Delivery.Digests;
using Alerts.Flow;
using Microsoft.Azure.Functions.Worker;

namespace Alerts.Delivery;

/// <summary>Every five minutes: queues pages of subscribers whose digest is due.</summary>
internal sealed class SendDigests(DigestPlanner handler, IFunctionRunner runner)
{
    [Function(nameof(SendDigests))]
    public Task RunAsync([TimerTrigger("0 */5 * * * *")] TimerInfo timer, CancellationToken cancel) =>
        runner.RunAsync(nameof(SendDigests), handler.RunAsync, cancel);
}
