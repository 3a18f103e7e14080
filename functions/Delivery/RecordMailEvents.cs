using System.Text.Json;
using Alerts.Delivery.Bounces;
using Alerts.Delivery.Ledger;
using Alerts.Platform.Messaging;
using Alerts.Platform.Storage;
using Microsoft.Azure.Functions.Worker;
using QueueMessage = Azure.Storage.Queues.Models.QueueMessage;

namespace Alerts.Delivery;

internal sealed class RecordMailEvents(MailEventRecorder handler, IFunctionRunner runner)
{
    [Function(nameof(RecordMailEvents))]
    public Task RunAsync([QueueTrigger(QueueNames.MailEvents)] QueueMessage message, CancellationToken cancel) =>
        runner.RunAsync(nameof(RecordMailEvents), MailEventRecorder.Queue, message, handler.HandleAsync, cancel);
}

/// <summary>Records bounces and complaints from Event Grid's messages. A repeated report changes nothing.</summary>
internal sealed class MailEventRecorder(BounceRecorder recorder, TimeProvider time)
{
    public static MessageQueue<JsonElement> Queue { get; } = new(QueueNames.MailEvents, DeliveryJson.Shared.JsonElement);

    /// <exception cref="JsonException">Neither an event nor an array of events.</exception>
    public async Task<HandlerResult> HandleAsync(JsonElement events, CancellationToken cancel)
    {
        var batch =
            EventGridBatch.Read(events, time.GetUtcNow()) ?? throw new JsonException("A mail event is an object or an array of objects.");
        await recorder.RecordAsync(batch.Reports, cancel);
        return HandlerResult.Done;
    }
}
