using Alerts.Flow;
using Microsoft.Azure.Functions.Worker;

namespace Alerts.Subscriptions;

/// <summary>Once a day: forgets sign-ups that were never confirmed, and the counts of clients.</summary>
internal sealed class SweepSubscribers(SubscriberSweeper handler, IFunctionRunner runner)
{
    [Function(nameof(SweepSubscribers))]
    public Task RunAsync([TimerTrigger("0 37 3 * * *")] TimerInfo timer, CancellationToken cancel) =>
        runner.RunAsync(nameof(SweepSubscribers), handler.RunAsync, cancel);
}
