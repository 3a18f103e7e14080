using Alerts.Platform.Messaging;
using Alerts.Platform.Storage;
using Alerts.Subscriptions.Management;
using Alerts.Subscriptions.SignUps;
using Alerts.Subscriptions.Subscribers;
using Microsoft.Azure.Functions.Worker;
using QueueMessage = Azure.Storage.Queues.Models.QueueMessage;

namespace Alerts.Subscriptions;

internal sealed class RemoveSubscribers(SubscriberRemover handler, IFunctionRunner runner)
{
    [Function(nameof(RemoveSubscribers))]
    public Task RunAsync([QueueTrigger(QueueNames.Removals)] QueueMessage message, CancellationToken cancel) =>
        runner.RunAsync(nameof(RemoveSubscribers), Removal.Queue, message, handler.HandleAsync, cancel);
}

/// <summary>
/// Does what a sign-up and an erasure put off: takes away a proposal that was not confirmed in time, and erases a second time. A repeat
/// finds nothing to remove.
/// </summary>
internal sealed class SubscriberRemover(Expiry expiry, SubscriberEraser eraser)
{
    public async Task<HandlerResult> HandleAsync(Removal removal, CancellationToken cancel)
    {
        await (
            removal.Reason == RemovalReason.Erased
                ? eraser.EraseAsync(removal.Subscriber, cancel)
                : expiry.ExpireAsync(removal.Subscriber, cancel)
        );
        return HandlerResult.Done;
    }
}
