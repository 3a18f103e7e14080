using Alerts.Flow;
using Microsoft.Azure.Functions.Worker;

namespace Alerts.Feeds;

/// <summary>Once a day: forgets entries that no feed carries any more.</summary>
internal sealed class Sweep(SeenSweeper handler, IFunctionRunner runner)
{
    [Function(nameof(Sweep))]
    public Task RunAsync([TimerTrigger("0 17 3 * * *")] TimerInfo timer, CancellationToken cancel) =>
        runner.RunAsync(nameof(Sweep), handler.RunAsync, cancel);
}
