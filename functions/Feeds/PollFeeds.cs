using Alerts.Flow;
using Microsoft.Azure.Functions.Worker;

namespace Alerts.Feeds;

/// <summary>Every minute: queues a visit of each feed that is due.</summary>
internal sealed class PollFeeds(FeedPoller handler, IFunctionRunner runner)
{
    [Function(nameof(PollFeeds))]
    public Task RunAsync([TimerTrigger("0 * * * * *")] TimerInfo timer, CancellationToken cancel) =>
        runner.RunAsync(nameof(PollFeeds), handler.RunAsync, cancel);
}
