using Alerts.Delivery.Mails;
using Alerts.Flow;
using Microsoft.Azure.Functions.Worker;

namespace Alerts.Delivery;

/// <summary>Once a day: forgets old messages of the outbox.</summary>
internal sealed class SweepOutbox(OutboxSweeper handler, IFunctionRunner runner)
{
    [Function(nameof(SweepOutbox))]
    public Task RunAsync([TimerTrigger("0 37 3 * * *")] TimerInfo timer, CancellationToken cancel) =>
        runner.RunAsync(nameof(SweepOutbox), handler.RunAsync, cancel);
}
