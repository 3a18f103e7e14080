using Alerts.Flow;
using Alerts.Storage;
using Microsoft.Azure.Functions.Worker;
using QueueMessage = Azure.Storage.Queues.Models.QueueMessage;

namespace Alerts.Feeds;

/// <summary>Visits a feed and queues its new entries.</summary>
internal sealed class FetchFeed(FeedFetcher handler, IFunctionRunner runner)
{
    [Function(nameof(FetchFeed))]
    public Task RunAsync([QueueTrigger(QueueNames.Feeds)] QueueMessage message, CancellationToken cancel) =>
        runner.RunAsync(nameof(FetchFeed), FeedDue.Queue, message, handler.HandleAsync, cancel);
}
