using Alerts.Feeds;
using Alerts.Flow;
using Alerts.Storage;
using Microsoft.Azure.Functions.Worker;
using QueueMessage = Azure.Storage.Queues.Models.QueueMessage;

namespace Alerts.Classification;

/// <summary>Reads an entry and queues a report where it tells of an attack, an operation or a clash.</summary>
internal sealed class ClassifyItem(EntryClassifier handler, IFunctionRunner runner)
{
    [Function(nameof(ClassifyItem))]
    public Task RunAsync([QueueTrigger(QueueNames.Items)] QueueMessage message, CancellationToken cancel) =>
        runner.RunAsync(nameof(ClassifyItem), Entry.Queue, message, handler.HandleAsync, cancel);
}
