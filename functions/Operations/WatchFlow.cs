using Alerts.Flow;
using Alerts.Operations.Watching;
using Microsoft.Azure.Functions.Worker;

namespace Alerts.Operations;

/// <summary>Every minute: looks at the flow and tells operators what begins and what ends.</summary>
internal sealed class WatchFlow(FlowWatch handler, IFunctionRunner runner)
{
    [Function(nameof(WatchFlow))]
    public Task RunAsync([TimerTrigger("30 * * * * *")] TimerInfo timer, CancellationToken cancel) =>
        runner.RunAsync(nameof(WatchFlow), handler.RunAsync, cancel);
}
